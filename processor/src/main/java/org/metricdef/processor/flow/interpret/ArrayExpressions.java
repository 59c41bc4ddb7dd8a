package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.type.ArrayType;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ContainerContents;
import org.metricdef.processor.flow.value.Value;

/** Arrays. All elements of an array are one abstract value. */
final class ArrayExpressions {

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final AbstractStore store;
  private final ContainerContents containers;
  private final Unknowns unknowns;

  ArrayExpressions(Evaluator evaluator, SourceIndex index, AbstractStore store, Unknowns unknowns) {
    this.evaluator = evaluator;
    this.index = index;
    this.store = store;
    this.containers = store.containers();
    this.unknowns = unknowns;
  }

  Value make(NewArrayTree tree) {
    tree.getDimensions().forEach(evaluator::evaluate);
    if (tree.getInitializers() == null) {
      UnknownCause cause = unknowns.cause(
          tree,
          "it is an array element, which is null until it is assigned",
          SuggestedFix.edit("create the array with its elements: {first, second}"));
      Value empty = holdsNull(tree) ? Value.nullValue(cause) : new Value.Unknown(cause);
      return containers.makeArray(tree, empty);
    }
    Value array = containers.make(tree, new Value.Nothing());
    for (ExpressionTree element : tree.getInitializers()) {
      containers.add(array, evaluator.evaluate(element), element);
    }
    return array;
  }

  /** Whether the elements of a new array are null, and neither numbers nor arrays. */
  private boolean holdsNull(NewArrayTree tree) {
    return tree.getDimensions().size() == 1
        && index.type(tree) instanceof ArrayType array
        && !array.getComponentType().getKind().isPrimitive();
  }

  Value read(ArrayAccessTree tree) {
    return elementOf(array(tree), tree);
  }

  /** Evaluates the array and the index. */
  private Value array(ArrayAccessTree tree) {
    Value array = evaluator.evaluate(tree.getExpression());
    int evaluated = store.renamings().now();
    evaluator.evaluate(tree.getIndex());
    return store.renamings().since(evaluated, array);
  }

  private Value elementOf(Value array, ArrayAccessTree tree) {
    return placeIn(tree)
        .map(place -> containers.elementAt(array, place, new Value.Nothing()))
        .orElseGet(() -> containers.elementsOf(array));
  }

  /**
   * Assigns an element. The array and the index are evaluated once, then the value.
   *
   * @param assigned computes the new value from the old one
   */
  Value assign(ArrayAccessTree target, UnaryOperator<Value> assigned, Tree at) {
    Value evaluatedArray = array(target);
    int evaluated = store.renamings().now();
    Value value = assigned.apply(elementOf(evaluatedArray, target));
    Value array = store.renamings().since(evaluated, evaluatedArray);
    containers.add(array, value, at);
    placeIn(target)
        .ifPresent(place -> containers.updateIndex(
            array, keys -> keys.with(Set.of(place), index.originOf(at)), at));
    return value;
  }

  /** The position of an element with a literal index. */
  private static Optional<String> placeIn(ArrayAccessTree tree) {
    return tree.getIndex() instanceof LiteralTree literal && literal.getValue() instanceof Integer
        ? Optional.of(String.valueOf(literal.getValue()))
        : Optional.empty();
  }
}
