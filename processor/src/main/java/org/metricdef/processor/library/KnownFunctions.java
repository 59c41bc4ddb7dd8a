package org.metricdef.processor.library;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Value;

/** Functions as they are written in an argument: lambdas, and references to known methods. */
final class KnownFunctions {

  private interface Effect extends BiFunction<Call, Value, Value> {}

  private static final EffectTable<Effect> METHODS = EffectTable.<Effect>builder()
      .rows(
          (call, given) -> call.containers().elementsOf(given),
          "Map.Entry.getValue()",
          "Optional.get()",
          "Optional.orElseThrow()")
      .rows((call, given) -> given, "Collection.stream()", "Optional.stream()", "Map.values()")
      .rows((call, given) -> call.unknown("it is a key of a map"), "Map.Entry.getKey()")
      .build();

  private enum Made {
    IDENTITY
  }

  private static final EffectTable<Made> MAKERS = EffectTable.<Made>builder()
      .rows(Made.IDENTITY, "Function.identity()", "UnaryOperator.identity()")
      .build();

  private KnownFunctions() {}

  /**
   * The result of the function in a tree, which the call runs any number of times; empty if the
   * function is not known here.
   */
  static Optional<Value> apply(Call call, ExpressionTree function, List<Value> given) {
    ExpressionTree tree = Parentheses.strip(function);
    if (tree instanceof LambdaExpressionTree lambda) {
      return Optional.of(
          call.invoke(new Value.Function(Set.of(new FunctionBody.Lambda(lambda))), given));
    }
    if (tree instanceof MethodInvocationTree made) {
      return given.size() == 1
              && call.element(made) instanceof ExecutableElement maker
              && MAKERS.declared(maker).isPresent()
          ? Optional.of(given.get(0))
          : Optional.empty();
    }
    return (given.size() == 1 ? ofReference(call, tree, given.get(0)) : Optional.<Value>empty())
        .or(() ->
            isName(tree) ? Optional.of(call.invoke(call.valueOf(tree), given)) : Optional.empty());
  }

  /**
   * The result of a reference to a known method by its type; empty if the tree is anything else.
   *
   * @param given the object on which the method is called
   */
  static Optional<Value> ofReference(Call call, ExpressionTree function, Value given) {
    Value object = given.notNull(); // A call on null throws.
    if (reads(call, function, object)) {
      return Optional.of(call.unknown("it is not a label map"));
    }
    return areFollowed(object)
            && Parentheses.strip(function) instanceof MemberReferenceTree reference
            && call.element(reference) instanceof ExecutableElement method
        ? METHODS.inherited(method).map(effect -> effect.apply(call, object))
        : Optional.empty();
  }

  /** Whether a reference looks something up in the label map that it is called on. */
  private static boolean reads(Call call, ExpressionTree function, Value given) {
    return given.alternatives().stream().allMatch(Value.LabelMap.class::isInstance)
        && Parentheses.strip(function) instanceof MemberReferenceTree reference
        && call.element(reference) instanceof ExecutableElement method
        && method.getParameters().isEmpty()
        && MapMethods.readsOneEntry(method);
  }

  /** The methods of collections are known; those of any other object are not. */
  private static boolean areFollowed(Value given) {
    return given.alternatives().stream()
        .allMatch(part -> part instanceof Value.Container || part instanceof Value.OneOf);
  }

  /** Whether a function creates an empty map that compares keys by {@code equals}. */
  static boolean createsMap(Call call, ExpressionTree function) {
    return constructor(call, function).filter(MapMakers::isEmptyMap).isPresent();
  }

  /** Whether a function creates an empty collection. */
  static boolean createsCollection(Call call, ExpressionTree function) {
    return constructor(call, function).filter(CreatedCollections::isEmpty).isPresent();
  }

  /** The constructor in {@code HashMap::new} or {@code () -> new HashMap<>()}. */
  private static Optional<ExecutableElement> constructor(Call call, ExpressionTree function) {
    ExpressionTree tree = Parentheses.strip(function);
    boolean creates = tree instanceof MemberReferenceTree
        || tree instanceof LambdaExpressionTree lambda
            && lambda.getBody() instanceof NewClassTree made
            && made.getClassBody() == null;
    Tree created = tree instanceof LambdaExpressionTree lambda ? lambda.getBody() : tree;
    return creates
            && call.element(created) instanceof ExecutableElement method
            && method.getKind() == ElementKind.CONSTRUCTOR
        ? Optional.of(method)
        : Optional.empty();
  }

  /** Whether a tree can be evaluated again without effects. */
  private static boolean isName(ExpressionTree tree) {
    return tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree select && isName(select.getExpression())
        || tree instanceof MemberReferenceTree reference
            && isName(reference.getQualifierExpression());
  }
}
