package org.metricdef.processor.flow.variable;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Value;

/**
 * Collections whose elements are written where they are used: {@code for (Map m : List.of(a, b))}.
 * Nothing else can reach such a collection, so its elements are taken as if there were none. A
 * collection shares the maps that it holds, and each change of a shared map only may have happened.
 */
public final class WrittenCollections {

  /**
   * An element that is evaluated.
   *
   * @param then the point at which it was evaluated
   */
  public record Element(Value evaluated, int then) {}

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final AbstractStore store;
  private final List<CallModel> models;

  public WrittenCollections(
      Evaluator evaluator, SourceIndex index, AbstractStore store, List<CallModel> models) {
    this.evaluator = evaluator;
    this.index = index;
    this.store = store;
    this.models = models;
  }

  /** The elements of a collection in their order; none if they are not written in it. */
  public List<ExpressionTree> in(ExpressionTree collection) {
    if (store.isReachable()
        && Parentheses.strip(collection) instanceof MethodInvocationTree created) {
      for (CallModel model : models) {
        List<ExpressionTree> elements = model.writtenElements(index, created);
        if (!elements.isEmpty()) {
          return elements;
        }
      }
    }
    return List.of();
  }

  /** Evaluates elements in their order. */
  public List<Element> evaluate(List<ExpressionTree> trees) {
    List<Element> elements = new ArrayList<>();
    for (ExpressionTree tree : trees) {
      elements.add(new Element(evaluator.evaluate(tree), store.renamings().now()));
    }
    return elements;
  }

  /** An element as it is now, after earlier ones were used. */
  public Value now(Element element) {
    return store.renamings().since(element.then, element.evaluated);
  }
}
