package org.metricdef.processor.flow.variable;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.DerivedKeys;
import org.metricdef.processor.flow.value.KeyDerivation;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/** Results whose keys are those of an argument, with changes that the method's contract states. */
final class DerivedResults {

  private static final String AS_STATED =
      "on every path, add and remove exactly what @PassesKeys states, or change plus and minus there";

  private final ClassSource source;

  DerivedResults(ClassSource source) {
    this.source = source;
  }

  /** The keys of a call's result; empty if the code that makes the argument was not analyzed. */
  static Optional<Keys> ofCall(Call call, Contract contract) {
    KeyDerivation derivation = contract.derivation().orElseThrow();
    String name = call.method().getSimpleName().toString();
    return call.keysOf(call.argument(derivation.labels()))
        .map(keys -> keys.via(new Hop("passed through '%s'".formatted(name), call.place())))
        .map(keys -> changed(keys, call, contract, derivation))
        .map(keys -> derivation.key().map(key -> withKey(keys, call, key, name)).orElse(keys));
  }

  private static Keys changed(Keys keys, Call call, Contract contract, KeyDerivation derivation) {
    Keys changed = keys;
    for (String removed : derivation.minus()) {
      changed = changed.without(Set.of(removed), call.place());
    }
    for (String added : derivation.plus()) {
      changed = changed.with(Set.of(added), contract.origin(), Taints.NONE);
    }
    return changed;
  }

  private static Keys withKey(Keys keys, Call call, int key, String method) {
    Value value = call.argument(key);
    if (value instanceof Value.Nothing) {
      return keys;
    }
    UnknownCause cause = call.cause(
        "the key '%s' is not a known constant".formatted(call.argumentTree(key)),
        "use a constant for each key: a literal, or a static final String initialized with a literal");
    return call.strings(value)
        .map(names -> keys.with(names, call.origin(key, method)))
        .or(() -> SymbolicArgument.in(value).map(symbol -> keys.with(symbol, cause)))
        .orElseGet(() -> keys.withAny(cause));
  }

  /** The contract, where each part of it that a returned map must have is a key. */
  Contract expected(Contract contract, Tree at) {
    KeyDerivation derivation = contract.derivation().orElseThrow();
    List<? extends VariableTree> parameters = parametersAround(at);
    Set<String> parts = new LinkedHashSet<>();
    parts.add("all keys of '%s'%s"
        .formatted(
            parameters.get(derivation.labels()).getName(),
            derivation.minus().isEmpty()
                ? ""
                : " without '%s'".formatted(String.join("', '", derivation.minus()))));
    derivation
        .key()
        .ifPresent(key -> parts.add("the key '%s'".formatted(parameters.get(key).getName())));
    parts.addAll(derivation.plus());
    return new Contract(
        Optional.of(parts),
        contract.derivation(),
        contract.where(),
        contract.origin(),
        contract.mutable(),
        false,
        contract.advice(),
        false);
  }

  /** The keys of a returned map, in the terms of {@link #expected}. */
  Keys comparable(Contract contract, Keys keys, Value value, Tree at) {
    KeyDerivation derivation = contract.derivation().orElseThrow();
    boolean isOfThisCall = keys.derived()
        .map(DerivedKeys::labels)
        .filter(labels -> labels.body().equals(bodyAround(at)))
        .isPresent();
    if (value.maps().stream().anyMatch(object -> !(object.site() instanceof AllocationSite.At))) {
      return Keys.any(new UnknownCause(
          source.place(at),
          "it may be a map that was passed, which its owner may change",
          Optional.of(
              SuggestedFix.edit("return a copy: new HashMap<>(map), or Labels.copyOf(map)"))));
    }
    if (isOfThisCall && derivation.describes(keys) && keys.breach().isEmpty()) {
      return expected(contract, at).declaredKeys();
    }
    Optional<UnknownCause> unknown = keys.open().filter(cause -> keys.derived().isEmpty());
    return Keys.any(new UnknownCause(
        unknown.map(UnknownCause::place).orElseGet(() -> source.place(at)),
        unknown.map(UnknownCause::why).orElse("it has other keys than the contract states"),
        Optional.of(SuggestedFix.edit(AS_STATED))));
  }

  /** The method or lambda that returns: the lambda itself if it is an expression. */
  private Tree bodyAround(Tree at) {
    if (at instanceof LambdaExpressionTree) {
      return at;
    }
    for (Tree outer : source.index().around(at)) {
      if (outer instanceof MethodTree || outer instanceof LambdaExpressionTree) {
        return outer;
      }
    }
    throw new IllegalStateException("a return is in a body");
  }

  private List<? extends VariableTree> parametersAround(Tree at) {
    return bodyAround(at) instanceof LambdaExpressionTree lambda
        ? lambda.getParameters()
        : ((MethodTree) bodyAround(at)).getParameters();
  }
}
