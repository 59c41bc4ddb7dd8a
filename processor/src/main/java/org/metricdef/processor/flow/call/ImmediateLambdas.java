package org.metricdef.processor.flow.call;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.Outcome;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.Decisions;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Value;

/**
 * Lambda arguments of a method that calls them at once and does not keep them. Each runs like a
 * loop at the call, when the call's model invokes it.
 */
public final class ImmediateLambdas {

  private final Evaluator evaluator;
  private final AbstractStore store;
  private final Unknowns unknowns;
  private final Decisions decisions;
  private final List<CallModel> models;
  private final LambdaBodies bodies;
  private final DeferredCode deferred;
  private final CalledParameters parameters;
  private final Set<LambdaExpressionTree> called = new HashSet<>();

  public ImmediateLambdas(
      Evaluator evaluator,
      AbstractStore store,
      Unknowns unknowns,
      Decisions decisions,
      List<CallModel> models,
      LambdaBodies bodies,
      DeferredCode deferred,
      CalledParameters parameters) {
    this.evaluator = evaluator;
    this.store = store;
    this.unknowns = unknowns;
    this.decisions = decisions;
    this.models = models;
    this.bodies = bodies;
    this.deferred = deferred;
    this.parameters = parameters;
  }

  /**
   * The arguments of a call. A lambda that the callee calls at once is left to the callee's model.
   *
   * @param receiver the value of the receiver, or null
   * @param type the type of the receiver, or null
   */
  public List<Value> arguments(
      List<? extends ExpressionTree> trees,
      ExecutableElement method,
      @Nullable Value receiver,
      @Nullable TypeMirror type) {
    return inOrder(trees, tree -> {
      if (!(tree instanceof LambdaExpressionTree lambda) || !store.isReachable()) {
        return evaluator.evaluate(tree);
      }
      // Another run of the method may have called it.
      called.remove(lambda);
      if (parameters.includes(method, trees.indexOf(tree))) {
        return new Value.Function(Set.of(new FunctionBody.ImmediateLambda(lambda)));
      }
      return receiver != null ? argument(lambda, method, receiver, type) : evaluator.evaluate(tree);
    });
  }

  /** The values of arguments as they are after the last of them is evaluated. */
  public List<Value> inOrder(
      List<? extends ExpressionTree> trees, Function<ExpressionTree, Value> evaluate) {
    List<Value> values = new ArrayList<>();
    int[] evaluated = new int[trees.size()];
    for (int i = 0; i < evaluated.length; i++) {
      values.add(evaluate.apply(trees.get(i)));
      evaluated[i] = store.renamings().now();
    }
    for (int i = 0; i < evaluated.length; i++) {
      values.set(i, store.renamings().since(evaluated[i], values.get(i)));
    }
    return values;
  }

  private Value argument(
      LambdaExpressionTree lambda,
      ExecutableElement method,
      Value receiver,
      @Nullable TypeMirror type) {
    if (callsAtOnce(method, receiver)) {
      return new Value.Function(Set.of(new FunctionBody.ImmediateLambda(lambda)));
    }
    if (models.stream().anyMatch(model -> model.callsBeforeReturn(method, type))) {
      deferred.runLambdaDuringCall(lambda);
      return new Value.Function(Set.of(new FunctionBody.Lambda(lambda)));
    }
    return evaluator.evaluate(lambda);
  }

  private boolean callsAtOnce(ExecutableElement method, Value receiver) {
    for (CallModel model : models) {
      if (model.callsAtOnce(method, receiver)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<LambdaExpressionTree> in(Value function) {
    return function instanceof Value.Function known
            && known.bodies().size() == 1
            && known.bodies().iterator().next() instanceof FunctionBody.ImmediateLambda lambda
        ? Optional.of(lambda.tree())
        : Optional.empty();
  }

  /**
   * Calls an immediate lambda exactly once; empty if the function is none or cannot be followed.
   */
  Optional<Value> callOnce(Tree call, Value function, List<Value> given) {
    Optional<LambdaExpressionTree> lambda = in(function);
    if (lambda.isPresent()
        && bodies.runHere(call, lambda.get(), given) instanceof Outcome.Result result) {
      called.add(lambda.get());
      return Optional.of(result.value());
    }
    return Optional.empty();
  }

  /** Calls an immediate lambda any number of times. */
  Outcome call(Tree call, LambdaExpressionTree lambda, List<Value> given) {
    Value result = new Value.Nothing();
    while (true) {
      LocalStore before = store.state().copy();
      if (!(bodies.runHere(call, lambda, given) instanceof Outcome.Result returned)) {
        called.remove(lambda);
        return new Outcome.GaveUp();
      }
      called.add(lambda);
      result = result.join(returned.value());
      store.become(before.joinTurn(
          store.control().here(decisions.of(lambda, null, 2)),
          PathCondition.NONE,
          store.state(),
          PathCondition.NONE));
      if (store.state().equals(before)) {
        return new Outcome.Result(result);
      }
    }
  }

  /** Runs the immediate lambdas that no model has called as code that may run at any time. */
  public void runUncalled(List<Value> arguments, Tree call) {
    for (Value argument : arguments) {
      Optional<LambdaExpressionTree> lambda = in(argument);
      if (lambda.isPresent() && !called.remove(lambda.get())) {
        deferred.runLambda(lambda.get());
        store.escape(
            new Value.Function(Set.of(new FunctionBody.Lambda(lambda.get()))),
            unknowns.cause(call, "it is passed to a function that is not analyzed"),
            call);
      }
    }
  }
}
