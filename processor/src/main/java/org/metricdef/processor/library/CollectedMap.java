package org.metricdef.processor.library;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/** The map that {@code collect(Collectors.toMap(key, value))} makes. */
final class CollectedMap {

  /** How often the functions run for an element that is given here. */
  enum Times {
    ONCE,
    ANY
  }

  private enum Form {
    MUTABLE,
    IMMUTABLE,
    /** The last argument creates the map. */
    SUPPLIED
  }

  private static final EffectTable<Form> COLLECTORS = EffectTable.<Form>builder()
      .rows(
          Form.MUTABLE,
          "Collectors.toMap(Function, Function)",
          "Collectors.toMap(Function, Function, BinaryOperator)",
          "Collectors.toConcurrentMap(Function, Function)",
          "Collectors.toConcurrentMap(Function, Function, BinaryOperator)")
      .rows(
          Form.IMMUTABLE,
          "Collectors.toUnmodifiableMap(Function, Function)",
          "Collectors.toUnmodifiableMap(Function, Function, BinaryOperator)")
      .rows(
          Form.SUPPLIED,
          "Collectors.toMap(Function, Function, BinaryOperator, Supplier)",
          "Collectors.toConcurrentMap(Function, Function, BinaryOperator, Supplier)")
      .build();

  private final Call call;
  private final List<? extends ExpressionTree> functions;
  private final Form form;
  private final Times times;
  private Keys keys = Keys.empty();
  private Value values = new Value.Nothing();
  private final Set<String> seen = new HashSet<>();
  private boolean keyTwice;
  private boolean maybeTwice;

  private CollectedMap(
      Call call, List<? extends ExpressionTree> functions, Form form, Times times) {
    this.call = call;
    this.functions = functions;
    this.form = form;
    this.times = times;
    this.maybeTwice = times != Times.ONCE;
  }

  static boolean isCollector(Call call) {
    return COLLECTORS.declared(call).isPresent();
  }

  /** The map of these elements; empty if the collector in the call's argument makes no map. */
  static Optional<Value> of(Call call, List<Value> elements, Times times) {
    if (!(Parentheses.strip(call.argumentTree(0)) instanceof MethodInvocationTree made)
        || !(call.element(made) instanceof ExecutableElement collector)) {
      return Optional.empty();
    }
    call.follow(0);
    return COLLECTORS
        .declared(collector)
        .filter(form -> form != Form.SUPPLIED
            || KnownFunctions.createsMap(call, made.getArguments().get(3)))
        .flatMap(
            form -> new CollectedMap(call, made.getArguments(), form, times).collect(elements));
  }

  private Optional<Value> collect(List<Value> elements) {
    for (Value element : elements) {
      Optional<Value> key = KnownFunctions.apply(call, functions.get(0), List.of(element));
      Optional<Value> value = KnownFunctions.apply(call, functions.get(1), List.of(element));
      if (key.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      put(key.get(), value.get().notNull()); // A value that is null is refused.
    }
    if (functions.size() > 2) {
      return maybeTwice && !merge() ? Optional.empty() : Optional.of(result());
    }
    return Optional.of(
        keyTwice
            ? call.unknown(
                "toMap throws if it gets a key twice", "remove one of the two, or merge them")
            : result());
  }

  private void put(Value key, Value value) {
    Pairs.keep(call, key);
    values = values.join(value);
    Optional<Set<String>> candidates = call.strings(key);
    if (candidates.isPresent()) {
      keyTwice |= candidates.get().size() == 1 && seen.containsAll(candidates.get());
      maybeTwice |= !Collections.disjoint(seen, candidates.get());
      seen.addAll(candidates.get());
      Keys with = keys.with(candidates.get(), call.origin(0, "toMap"), Taints.of(value));
      keys = times == Times.ANY ? keys.join(with) : with;
    } else if (!(key instanceof Value.Nothing)) {
      maybeTwice = true;
      keys = keys.withAny(call.cause(
          "the keys of 'toMap' are not known constants",
          "give it the constants one by one: Stream.of(\"first\", \"second\"), or use Map.of"));
    }
  }

  /** Applies the merge function. If its result is null, the key is removed. */
  private boolean merge() {
    Optional<Value> merged = KnownFunctions.apply(call, functions.get(2), List.of(values, values));
    if (merged.isEmpty()) {
      return false;
    }
    if (!isNeverNull(functions.get(2), merged.get())) {
      keys = keys.unsure(call.place());
    }
    values = values.join(merged.get().notNull());
    return true;
  }

  /** Whether a merge function returns a text or one of its arguments, which are not null. */
  private boolean isNeverNull(ExpressionTree function, Value result) {
    return call.strings(result).isPresent()
        || Parentheses.strip(function) instanceof LambdaExpressionTree lambda
            && lambda.getBody() instanceof ExpressionTree body
            && isText(lambda, Parentheses.strip(body));
  }

  private static boolean isText(LambdaExpressionTree lambda, ExpressionTree body) {
    return body instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS
        || body instanceof IdentifierTree name
            && lambda.getParameters().stream()
                .anyMatch(parameter -> parameter.getName().equals(name.getName()));
  }

  private Value result() {
    if (CollectionMakers.holdsLabels(call.type())) {
      return call.containers().make(values, keys);
    }
    Pairs.keep(call, values);
    return form == Form.IMMUTABLE ? Value.fixed(keys) : call.allocate(keys);
  }
}
