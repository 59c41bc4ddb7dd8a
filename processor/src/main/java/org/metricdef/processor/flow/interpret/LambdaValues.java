package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Value;

/** What the parameters of a lambda hold and what it returns, over all of its calls. */
final class LambdaValues {

  private final ClassSource source;
  private final AbstractStore store;
  private final Unknowns unknowns;

  LambdaValues(ClassSource source, AbstractStore store, Unknowns unknowns) {
    this.source = source;
    this.store = store;
    this.unknowns = unknowns;
  }

  /** A call gives values to a lambda's parameters. */
  void give(LambdaExpressionTree lambda, List<Value> given) {
    for (int i = 0; i < Math.min(given.size(), lambda.getParameters().size()); i++) {
      VariableTree parameter = lambda.getParameters().get(i);
      store.grow(StoreKey.of(source.element(parameter)), given.get(i));
    }
  }

  /** What a lambda's parameter holds: all that any call gives it. */
  Value parameter(LambdaExpressionTree lambda, int position) {
    VariableTree tree = lambda.getParameters().get(position);
    Element parameter = source.element(tree);
    Value given = store.everHeldBy(StoreKey.of(parameter));
    return store.containers().escaped(new FunctionBody.Lambda(lambda)).isEmpty()
        ? given
        : given.join(ofForeignCall(lambda, parameter, tree));
  }

  /** What the lambda's own parameter says binds nobody: its keys are stated where its type is made. */
  private Value ofForeignCall(LambdaExpressionTree lambda, Element parameter, VariableTree tree) {
    int position = lambda.getParameters().indexOf(tree);
    SuggestedFix fix = source
        .contracts()
        .functionOf(source.index().type(lambda))
        .map(method -> SuggestedFix.stateAt(
            method.getParameters().get(position),
            "add @LabelKeys to the parameter of '%s.%s', which the lambda implements"
                .formatted(method.getEnclosingElement().getSimpleName(), method.getSimpleName())))
        .orElse(SuggestedFix.edit(
            "declare your own interface for the lambda, with @LabelKeys on its parameter"));
    return unknowns.unknown(
        tree, "parameter '%s' comes from callers that are not analyzed".formatted(parameter), fix);
  }

  /** A lambda returns a value, to whoever calls it. */
  void returned(LambdaExpressionTree lambda, Value result) {
    FunctionBody body = new FunctionBody.Lambda(lambda);
    store.grow(body, result);
    Optional<UnknownCause> escaped = store.containers().escaped(body);
    escaped.ifPresent(cause -> store.escape(result, cause, lambda));
  }

  /** What any run of a lambda returned. */
  Value result(LambdaExpressionTree lambda) {
    return store.everHeldBy(new FunctionBody.Lambda(lambda));
  }
}
