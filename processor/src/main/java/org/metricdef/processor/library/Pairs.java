package org.metricdef.processor.library;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/** Arguments that are keys of a label map. */
final class Pairs {

  private static final String CONSTANT =
      "use a constant for each key: a literal, or a static final String initialized with a literal";

  static final String ONE_OF_TWO = "remove one of the two";

  private Pairs() {}

  /** A map of alternating keys and values. The call throws if a key occurs twice. */
  static Value of(Call call, String how) {
    Keys keys = Keys.empty();
    for (int i = 0; i < call.arity(); i += 2) {
      Optional<Set<String>> candidates = call.strings(call.argument(i));
      if (candidates.isPresent()
          && !Collections.disjoint(candidates.get(), keys.facts().keySet())) {
        return twice(call, how, candidates.get(), keys);
      }
      keys = putNonNull(call, keys, i, how);
    }
    return Value.fixed(keys);
  }

  private static Value twice(Call call, String how, Set<String> candidates, Keys keys) {
    String why = "%s throws if it gets %s twice".formatted(how, candidates);
    return candidates.size() == 1 && keys.sure().containsAll(candidates)
        ? new Value.Unknown(call.thrown(why, ONE_OF_TWO))
        : call.unknown(why, ONE_OF_TWO);
  }

  /** The keys after an argument is added as a key. The call throws if the key is null. */
  static Keys putNonNull(Call call, Keys keys, int argument, String how) {
    return isNull(call.argumentTree(argument))
        ? keys.withAny(
            call.thrown("%s throws if a key is null".formatted(how), "use a constant for the key"))
        : put(call, keys, argument, how);
  }

  private static boolean isNull(ExpressionTree tree) {
    ExpressionTree inner = Parentheses.strip(tree);
    return inner instanceof TypeCastTree cast
        ? isNull(cast.getExpression())
        : inner.getKind() == Tree.Kind.NULL_LITERAL;
  }

  /** The keys after an argument is added as a key. The next argument is its value. */
  static Keys put(Call call, Keys keys, int argument, String how) {
    return put(call, keys, argument, how, texts(call, argument + 1));
  }

  /** The keys after an argument is added as a key. The next argument is its value on some path. */
  static Keys put(Call call, Keys keys, int argument, String how, Optional<Set<String>> texts) {
    Taints value =
        argument + 1 < call.arity() ? Taints.of(call.argument(argument + 1)) : Taints.NONE;
    return put(call, keys, argument, how, value, texts);
  }

  /**
   * The keys after an argument is added as a key.
   *
   * @param value the taints of its value
   * @param texts the texts of which its value is one, if that is known
   */
  static Keys put(
      Call call, Keys keys, int argument, String how, Taints value, Optional<Set<String>> texts) {
    if (call.argument(argument) instanceof Value.Nothing) {
      return keys;
    }
    Optional<SymbolicArgument> symbol = SymbolicArgument.in(call.argument(argument));
    if (symbol.isPresent()) {
      return keys.with(symbol.get(), unknownKey(call, argument));
    }
    return call.strings(call.argument(argument))
        .map(candidates -> keys.with(candidates, call.origin(argument, how), value, texts))
        .orElseGet(() -> keys.withAny(unknownKey(call, argument)));
  }

  /** The keys after an argument is removed. */
  static Keys remove(Call call, Keys keys, int argument) {
    if (call.argument(argument) instanceof Value.Nothing) {
      return keys;
    }
    return call.strings(call.argument(argument))
        .map(candidates -> keys.without(candidates, call.place()))
        .orElseGet(() -> keys.unsure(call.place()));
  }

  /** The texts of which an argument is one, if that is known. */
  static Optional<Set<String>> texts(Call call, int argument) {
    return argument < call.arity()
        ? call.texts(call.argument(argument), call.argumentType(argument))
        : Optional.empty();
  }

  /** The only text that an argument may be; empty if it may be several, or is not known. */
  static Optional<String> text(Call call, int argument) {
    return call.strings(call.argument(argument))
        .filter(candidates -> candidates.size() == 1)
        .map(candidates -> candidates.iterator().next());
  }

  private static UnknownCause unknownKey(Call call, int argument) {
    ExpressionTree key = call.argumentTree(argument);
    String why =
        call.argument(argument).unknownCause().map(cause -> ": " + cause.why()).orElse("");
    return new UnknownCause(
        call.place(),
        "the key '%s' is not a known constant%s".formatted(key, why),
        Optional.of(SuggestedFix.literal(key, CONSTANT)));
  }

  /** A map that is kept in another map as a key or value can be read from there and changed. */
  static void keep(Call call, int argument) {
    keep(call, call.follow(argument));
  }

  /** A map that is kept in another map. */
  static void keep(Call call, Value value) {
    call.escape(
        value,
        call.cause(
            "it is stored in another map",
            "store a copy in that map: new HashMap<>(map), or use Labels"));
  }

  /** Another map keeps the arguments from this one on. */
  static void keepFrom(Call call, int first) {
    for (int i = first; i < call.arity(); i++) {
      keep(call, i);
    }
  }
}
