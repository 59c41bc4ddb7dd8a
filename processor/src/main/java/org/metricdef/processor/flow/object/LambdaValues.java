package org.metricdef.processor.flow.object;

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
import org.metricdef.processor.flow.store.GlobalStore.Mark;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Value;

/** The parameters and results of a lambda, joined over all of its calls. */
public final class LambdaValues {

  private final ClassSource source;
  private final AbstractStore store;
  private final Unknowns unknowns;

  public LambdaValues(ClassSource source, AbstractStore store, Unknowns unknowns) {
    this.source = source;
    this.store = store;
    this.unknowns = unknowns;
  }

  /** A call has run a lambda with its own arguments. */
  public void followed(LambdaExpressionTree lambda) {
    store.mark(Mark.FOLLOWED, new FunctionBody.Lambda(lambda));
  }

  /** Whether every caller runs a lambda with the caller's own arguments. */
  public boolean isOnlyFollowed(LambdaExpressionTree lambda) {
    FunctionBody body = new FunctionBody.Lambda(lambda);
    return store.is(Mark.FOLLOWED, body)
        && !store.is(Mark.JOINED, body)
        && store.containers().escaped(body).isEmpty();
  }

  /** Adds the arguments of a call to a lambda's parameters. */
  public void give(LambdaExpressionTree lambda, List<Value> given) {
    store.mark(Mark.JOINED, new FunctionBody.Lambda(lambda));
    for (int i = 0; i < Math.min(given.size(), lambda.getParameters().size()); i++) {
      Element parameter = source.element(lambda.getParameters().get(i));
      if (parameter != null) {
        store.grow(StoreKey.of(parameter), given.get(i));
      }
    }
  }

  /** The value of a lambda's parameter: the join of all arguments. */
  public Value parameter(LambdaExpressionTree lambda, int position) {
    VariableTree tree = lambda.getParameters().get(position);
    Element parameter = source.element(tree);
    if (parameter == null) {
      return ofForeignCall(lambda, tree);
    }
    Value given = store.everHeldBy(StoreKey.of(parameter));
    return store.containers().escaped(new FunctionBody.Lambda(lambda)).isEmpty()
        ? given
        : given.join(ofForeignCall(lambda, tree));
  }

  /**
   * The argument of a caller that is not analyzed. A contract on the lambda's own parameter does
   * not bind that caller, so the keys must be stated in the functional interface.
   */
  private Value ofForeignCall(LambdaExpressionTree lambda, VariableTree tree) {
    int position = lambda.getParameters().indexOf(tree);
    SuggestedFix fix = source
        .contracts()
        .functionOf(source.index().type(lambda))
        .map(method -> SuggestedFix.stateAt(method.getParameters().get(position)))
        .orElse(SuggestedFix.edit(
            "declare your own interface for the lambda, with @LabelKeys on its parameter"));
    return unknowns.unknown(
        tree,
        "parameter '%s' comes from callers that are not analyzed".formatted(tree.getName()),
        fix);
  }

  /** Adds a result of a lambda. Any of its callers may receive it. */
  public void returned(LambdaExpressionTree lambda, Value result) {
    FunctionBody body = new FunctionBody.Lambda(lambda);
    store.grow(body, result);
    Optional<UnknownCause> escaped = store.containers().escaped(body);
    escaped.ifPresent(cause -> store.escape(result, cause, lambda));
  }

  /** The join of all results of a lambda. */
  public Value result(LambdaExpressionTree lambda) {
    return store.everHeldBy(new FunctionBody.Lambda(lambda));
  }
}
