package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.ContainerContents;
import org.metricdef.processor.flow.value.Value;

/** Arrays. All elements of an array are one abstract value. */
final class ArrayExpressions {

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final ContainerContents containers;
  private final Unknowns unknowns;

  ArrayExpressions(
      Evaluator evaluator, SourceIndex index, ContainerContents containers, Unknowns unknowns) {
    this.evaluator = evaluator;
    this.index = index;
    this.containers = containers;
    this.unknowns = unknowns;
  }

  Value make(NewArrayTree tree) {
    tree.getDimensions().forEach(evaluator::evaluate);
    if (tree.getInitializers() == null) {
      Value empty = unknowns.unknown(
          tree,
          "it is an array element, which is null until it is assigned",
          SuggestedFix.edit("create the array with its elements: {first, second}"));
      return containers.makeArray(tree, empty);
    }
    Value array = containers.make(tree, new Value.Nothing());
    for (ExpressionTree element : tree.getInitializers()) {
      containers.add(array, evaluator.evaluate(element), element);
    }
    return array;
  }

  Value read(ArrayAccessTree tree) {
    Value array = evaluator.evaluate(tree.getExpression());
    evaluator.evaluate(tree.getIndex());
    return placeIn(tree)
        .map(place -> containers.elementAt(array, place, new Value.Nothing()))
        .orElseGet(() -> containers.elementsOf(array));
  }

  Value assign(AssignmentTree tree, ArrayAccessTree target) {
    Value array = evaluator.evaluate(target.getExpression());
    evaluator.evaluate(target.getIndex());
    Value value = evaluator.evaluate(tree.getExpression());
    containers.add(array, value, tree);
    placeIn(target)
        .ifPresent(place -> containers.updateIndex(
            array, keys -> keys.with(Set.of(place), index.originOf(tree)), tree));
    return value;
  }

  /** The position of an element with a literal index. */
  private static Optional<String> placeIn(ArrayAccessTree tree) {
    return tree.getIndex() instanceof LiteralTree literal && literal.getValue() instanceof Integer
        ? Optional.of(String.valueOf(literal.getValue()))
        : Optional.empty();
  }
}
