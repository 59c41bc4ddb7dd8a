package org.metricdef.processor.flow.call;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.frame.Outcome;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.WrittenCollections;

/** Calls that pass written elements to a lambda: {@code List.of(a, b).forEach(each -> …)}. */
public final class VisitedElements {

  private final SourceIndex index;
  private final AbstractStore store;
  private final Unknowns unknowns;
  private final List<CallModel> models;
  private final WrittenCollections written;
  private final LambdaBodies bodies;

  public VisitedElements(
      SourceIndex index,
      AbstractStore store,
      Unknowns unknowns,
      List<CallModel> models,
      WrittenCollections written,
      LambdaBodies bodies) {
    this.index = index;
    this.store = store;
    this.unknowns = unknowns;
    this.models = models;
    this.written = written;
    this.bodies = bodies;
  }

  /** Runs the lambda for each element; empty if a call does not do that. */
  public Optional<Value> call(MethodInvocationTree call) {
    if (call.getArguments().size() != 1
        || !(call.getArguments().get(0) instanceof LambdaExpressionTree lambda)
        || lambda.getParameters().size() != 1
        || !(call.getMethodSelect() instanceof MemberSelectTree select)
        || !visits(call)) {
      return Optional.empty();
    }
    List<ExpressionTree> elements = written.in(select.getExpression());
    return !elements.isEmpty() && visit(call, lambda, elements)
        ? Optional.of(unknowns.unknown(call, "it is not a label map"))
        : Optional.empty();
  }

  private boolean visits(MethodInvocationTree call) {
    if (index.element(call) instanceof ExecutableElement method) {
      for (CallModel model : models) {
        if (model.visitsWritten(method)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Visits the elements. If one of them cannot be visited, the state is as before. */
  private boolean visit(
      MethodInvocationTree call, LambdaExpressionTree lambda, List<ExpressionTree> trees) {
    LocalStore before = store.state().copy();
    for (WrittenCollections.Element element : written.evaluate(trees)) {
      List<Value> given = List.of(written.now(element));
      if (!(bodies.runHere(call, lambda, given) instanceof Outcome.Result)) {
        store.become(before);
        return false;
      }
    }
    return true;
  }
}
