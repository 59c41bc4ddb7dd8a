package org.metricdef.processor.flow.call;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.FollowLimit;
import org.metricdef.processor.flow.frame.Frame;
import org.metricdef.processor.flow.frame.Frame.Jump;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.frame.Outcome;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.ContractBoundary;

/** Runs the body of a lambda. */
public final class LambdaBodies {

  /**
   * The end of a body.
   *
   * @param value the value of an expression body
   * @param exit the joined exit of the return statements
   */
  record End(Value value, Optional<Frame.Exit> exit) {}

  private final Evaluator evaluator;
  private final ClassSource source;
  private final AbstractStore store;
  private final Frames frames;
  private final ContractBoundary boundary;
  private final Returns returns;
  private final FollowLimit limit;

  public LambdaBodies(
      Evaluator evaluator,
      ClassSource source,
      AbstractStore store,
      Frames frames,
      ContractBoundary boundary,
      Returns returns,
      FollowLimit limit) {
    this.evaluator = evaluator;
    this.source = source;
    this.store = store;
    this.frames = frames;
    this.boundary = boundary;
    this.returns = returns;
    this.limit = limit;
  }

  /**
   * Runs a body in a frame of its own.
   *
   * @param given the value of each parameter that has no contract
   */
  End run(LambdaExpressionTree tree, IntFunction<Value> given) {
    Optional<ExecutableElement> function = functionOf(tree);
    Frame frame = new Frame(true, function.flatMap(source.contracts()::ofResult));
    Value value = frames.in(frame, () -> {
      bind(tree, function, given);
      return runBody(tree);
    });
    return new End(value, frame.takeExit(Jump.RETURN, null));
  }

  private Optional<ExecutableElement> functionOf(LambdaExpressionTree tree) {
    return source.contracts().functionOf(source.index().type(tree));
  }

  private void bind(
      LambdaExpressionTree tree, Optional<ExecutableElement> function, IntFunction<Value> given) {
    for (int i = 0; i < tree.getParameters().size(); i++) {
      VariableTree parameter = tree.getParameters().get(i);
      Element element = source.element(parameter);
      if (element == null) {
        continue; // Code that does not compile: javac has not looked into the lambda.
      }
      int position = i;
      // A contract on the lambda's own parameter binds no caller.
      Value value = function
          .flatMap(method -> boundary.receive(tree, method, position, element))
          .orElseGet(() -> given.apply(position));
      store.assign(element, value);
    }
  }

  private Value runBody(LambdaExpressionTree tree) {
    if (tree.getBody() instanceof ExpressionTree expression) {
      return returns.returned(tree, expression, evaluator.evaluate(expression));
    }
    evaluator.run(tree.getBody());
    return new Value.Nothing();
  }

  /**
   * Runs a lambda at this call, unless a bound is reached. All variables that it captures must be
   * known here.
   */
  Outcome runHere(Tree call, LambdaExpressionTree lambda, List<Value> given) {
    FunctionBody body = new FunctionBody.Lambda(lambda);
    if (limit.isReached(body)
        || functionOf(lambda).filter(boundary::relatesParameters).isPresent()) {
      return new Outcome.GaveUp();
    }
    AbstractStore.Scope scope = store.enter(call);
    End end = limit.running(body, () -> run(lambda, given::get));
    end.exit.ifPresent(exit -> store.become(store.state().join(exit.state())));
    Value returned = end.exit.map(Frame.Exit::value).orElse(end.value);
    store.leave(scope, returned);
    return new Outcome.Result(returned);
  }
}
