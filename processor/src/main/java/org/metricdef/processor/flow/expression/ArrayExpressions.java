package org.metricdef.processor.flow.expression;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.type.ArrayType;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.PairForm;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ArrayContents;
import org.metricdef.processor.flow.store.ContainerContents;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Value;

/** Arrays. */
public final class ArrayExpressions {

  /** An array, and the position in it if that is known. */
  private record Access(Value array, Optional<Integer> position) {}

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final AbstractStore store;
  private final ContainerContents containers;
  private final ArrayContents arrays;
  private final Unknowns unknowns;

  public ArrayExpressions(
      Evaluator evaluator, SourceIndex index, AbstractStore store, Unknowns unknowns) {
    this.evaluator = evaluator;
    this.index = index;
    this.store = store;
    this.containers = store.containers();
    this.arrays = store.arrays();
    this.unknowns = unknowns;
  }

  public Value make(NewArrayTree tree) {
    List<Value> dimensions =
        tree.getDimensions().stream().map(evaluator::evaluate).toList();
    if (tree.getInitializers() == null) {
      UnknownCause cause = unknowns.cause(
          tree,
          "it is an array element, which is null until it is assigned",
          SuggestedFix.edit("create the array with its elements: {first, second}"));
      Value empty = holdsNull(tree) ? Value.nullValue(cause) : new Value.Unknown(cause);
      return arrays.make(tree, dimensions.get(0).number(), empty);
    }
    Value array = arrays.make(tree, tree.getInitializers().size());
    List<Value> elements = new ArrayList<>();
    for (ExpressionTree element : tree.getInitializers()) {
      Value value = evaluator.evaluate(element);
      arrays.assign(array, Optional.of(elements.size()), value, element);
      elements.add(value);
    }
    return PairForm.ofArray(index.type(tree))
        .map(form -> store.pairs().keysOf(form, elements, tree.getInitializers(), "array"))
        .map(keys -> store.pairs().stating(array, new AllocationSite.At(tree), keys))
        .orElse(array);
  }

  /** Whether the elements of a new array are null, and neither numbers nor arrays. */
  private boolean holdsNull(NewArrayTree tree) {
    return tree.getDimensions().size() == 1
        && index.type(tree) instanceof ArrayType array
        && !array.getComponentType().getKind().isPrimitive();
  }

  public Value read(ArrayAccessTree tree) {
    Access access = access(tree);
    return elementOf(access.array, access.position);
  }

  /** Evaluates the array and the index. */
  private Access access(ArrayAccessTree tree) {
    Value array = evaluator.evaluate(tree.getExpression());
    int evaluated = store.renamings().now();
    Optional<Integer> position = evaluator.evaluate(tree.getIndex()).number();
    return new Access(store.renamings().since(evaluated, array), position);
  }

  private Value elementOf(Value array, Optional<Integer> position) {
    return position
        .map(place -> arrays.elementAt(array, place))
        .orElseGet(() -> containers.elementsOf(array));
  }

  /**
   * Assigns an element. The array and the index are evaluated once, then the value.
   *
   * @param assigned computes the new value from the old one
   */
  Value assign(ArrayAccessTree target, UnaryOperator<Value> assigned, Tree at) {
    Access access = access(target);
    int evaluated = store.renamings().now();
    Value value = assigned.apply(elementOf(access.array, access.position));
    Value array = store.renamings().since(evaluated, access.array);
    arrays.assign(array, access.position, value, at);
    return value;
  }
}
