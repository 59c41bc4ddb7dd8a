package org.metricdef.processor.flow.call;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.Outcome;
import org.metricdef.processor.flow.object.LambdaValues;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.LocalFunctions;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Value;

/** Calls of functions that are only called where they are in scope: each runs at its calls. */
public final class LocalFunctionCalls {

  private final Evaluator evaluator;
  private final ClassSource source;
  private final AbstractStore store;
  private final LocalFunctions functions;
  private final LambdaBodies bodies;
  private final LambdaValues lambdaValues;
  private final DeferredCode deferred;
  private final Calls calls;

  public LocalFunctionCalls(
      Evaluator evaluator,
      ClassSource source,
      AbstractStore store,
      LocalFunctions functions,
      LambdaBodies bodies,
      LambdaValues lambdaValues,
      DeferredCode deferred,
      Calls calls) {
    this.evaluator = evaluator;
    this.source = source;
    this.store = store;
    this.functions = functions;
    this.bodies = bodies;
    this.lambdaValues = lambdaValues;
    this.deferred = deferred;
    this.calls = calls;
  }

  /** Whether a function runs at its calls, and nowhere else. */
  public boolean runs(ExpressionTree function) {
    return functions.isOnlyCalled(function)
        && (function instanceof LambdaExpressionTree || methodOf(function).isPresent());
  }

  /** The method of a reference to a method of an object, whose code is not in this class. */
  private Optional<ExecutableElement> methodOf(ExpressionTree function) {
    return function instanceof MemberReferenceTree reference
            && source.element(reference) instanceof ExecutableElement method
            && method.getKind() == ElementKind.METHOD
            && !method.getModifiers().contains(Modifier.STATIC)
            && !method.isVarArgs()
            && source.bodyOf(method).isEmpty()
            && source.contracts().ofResult(method).isEmpty()
            && !source.contracts().isGuarded(method)
        ? Optional.of(method)
        : Optional.empty();
  }

  /** The result of a call of such a function; empty if it is a call of something else. */
  public Optional<Value> call(MethodInvocationTree call, List<Value> arguments) {
    return functions
        .calledBy(call)
        .filter(this::runs)
        .map(function -> function instanceof LambdaExpressionTree lambda
            ? run(call, lambda, arguments)
            : callReferenced(call, (MemberReferenceTree) function, arguments));
  }

  private Value run(MethodInvocationTree call, LambdaExpressionTree lambda, List<Value> arguments) {
    if (!store.isReachable()) {
      return new Value.Nothing();
    }
    if (arguments.size() == lambda.getParameters().size()
        && bodies.runHere(call, lambda, arguments) instanceof Outcome.Result here) {
      return here.value();
    }
    lambdaValues.give(lambda, arguments);
    deferred.runLambda(lambda);
    return lambdaValues.result(lambda);
  }

  /** The reference names a variable that is never assigned again. */
  private Value callReferenced(
      MethodInvocationTree call, MemberReferenceTree reference, List<Value> arguments) {
    return calls.call(
        call,
        methodOf(reference).orElseThrow(),
        evaluator.evaluate(reference.getQualifierExpression()),
        call.getArguments(),
        arguments);
  }
}
