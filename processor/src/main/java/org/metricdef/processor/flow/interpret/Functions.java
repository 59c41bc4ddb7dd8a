package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.metricdef.processor.flow.model.FunctionCalls;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.Captures;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/**
 * Calls of functions that the class creates. The body of a lambda is run where the lambda is
 * created. A call adds its arguments to the parameters and returns the join of all results.
 */
final class Functions implements FunctionCalls {

  private final ClassSource source;
  private final AbstractStore store;
  private final Unknowns unknowns;
  private final Captures captures;
  private final InterproceduralAnalysis calls;
  private final LambdaBodies lambdaBodies;
  private final LambdaValues lambdaValues;
  private final ImmediateLambdas immediate;

  Functions(
      ClassSource source,
      AbstractStore store,
      Unknowns unknowns,
      Captures captures,
      InterproceduralAnalysis calls,
      LambdaBodies lambdaBodies,
      LambdaValues lambdaValues,
      ImmediateLambdas immediate) {
    this.source = source;
    this.store = store;
    this.unknowns = unknowns;
    this.captures = captures;
    this.calls = calls;
    this.lambdaBodies = lambdaBodies;
    this.lambdaValues = lambdaValues;
    this.immediate = immediate;
  }

  @Override
  public Value invoke(Tree call, Value function, List<Value> given) {
    return invoke(call, "", function, given);
  }

  @Override
  public Optional<Value> invokeOnce(Tree call, Value function, List<Value> given) {
    return immediate.callOnce(call, function, given);
  }

  /**
   * The result of calling a function.
   *
   * @param name the called method, which selects a method of an anonymous class
   */
  Value invoke(Tree call, String name, Value function, List<Value> given) {
    Value result = new Value.Nothing();
    for (Value part : function.alternatives()) {
      if (part instanceof Value.Function known) {
        for (FunctionBody body : known.bodies()) {
          result = result.join(invokeBody(call, name, body, given));
        }
      } else {
        result = result.join(invokeUnknown(call, part, given));
      }
    }
    return result;
  }

  private Value invokeUnknown(Tree call, Value function, List<Value> given) {
    UnknownCause cause = unknowns.cause(
        call,
        "it is passed to a function that is not analyzed",
        SuggestedFix.edit("pass a copy: new HashMap<>(map), or use Labels, which is immutable"));
    given.forEach(value -> store.escape(value, cause, call));
    return Taints.of(function)
        .on(unknowns.unknown(call, "it is the result of a function that is not analyzed"));
  }

  private Value invokeBody(Tree call, String name, FunctionBody body, List<Value> given) {
    if (body instanceof FunctionBody.AnonymousClass anonymous) {
      return invokeMethod(call, name, anonymous.type(), given);
    }
    if (body instanceof FunctionBody.ImmediateLambda lambda) {
      return immediate.call(call, lambda.tree(), given);
    }
    return body instanceof FunctionBody.Lambda lambda
        ? invokeLambda(call, lambda.tree(), given)
        : invokeReference(call, ((FunctionBody.Method) body).element(), given);
  }

  private Value invokeLambda(Tree call, LambdaExpressionTree lambda, List<Value> given) {
    if (given.size() == lambda.getParameters().size() && captures.none(lambda)) {
      Optional<Value> result = lambdaBodies.runHere(call, lambda, given);
      if (result.isPresent()) {
        return result.get();
      }
    }
    lambdaValues.give(lambda, given);
    return lambdaValues.result(lambda);
  }

  /** In a reference to an instance method by its type, the first argument is the receiver. */
  private Value invokeReference(Tree call, ExecutableElement method, List<Value> given) {
    int receiver = Math.max(0, given.size() - method.getParameters().size());
    UnknownCause cause = unknowns.cause(call, "it is the object that a function is called on");
    given.subList(0, receiver).forEach(value -> store.escape(value, cause, call));
    return calls.callReferenced(call, method, given.subList(receiver, given.size()));
  }

  private Value invokeMethod(Tree call, String name, TypeElement anonymous, List<Value> given) {
    Value result = new Value.Nothing();
    for (ExecutableElement method : ElementFilter.methodsIn(anonymous.getEnclosedElements())) {
      boolean called = name.isEmpty() || method.getSimpleName().contentEquals(name);
      if (called
          && source.bodyOf(method).isPresent()
          && method.getParameters().size() == given.size()) {
        result = result.join(calls.join(call, method, given));
      }
    }
    return result instanceof Value.Nothing
        ? unknowns.unknown(call, "it is the result of an inherited method")
        : result;
  }
}
