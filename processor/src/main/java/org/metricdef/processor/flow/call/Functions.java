package org.metricdef.processor.flow.call;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.metricdef.processor.flow.frame.Outcome;
import org.metricdef.processor.flow.model.FunctionCalls;
import org.metricdef.processor.flow.object.LambdaValues;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.Captures;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.DefaultMethods;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Value;

/**
 * Calls of functions that the class creates. The body of a lambda is run where the lambda is
 * created. A call adds its arguments to the parameters and returns the join of all results.
 */
public final class Functions implements FunctionCalls {

  private final ClassSource source;
  private final AbstractStore store;
  private final Unknowns unknowns;
  private final Captures captures;
  private final InterproceduralAnalysis calls;
  private final UnseenCallees unseen;
  private final LambdaBodies lambdaBodies;
  private final LambdaValues lambdaValues;
  private final ImmediateLambdas immediate;

  public Functions(
      ClassSource source,
      AbstractStore store,
      Unknowns unknowns,
      Captures captures,
      InterproceduralAnalysis calls,
      UnseenCallees unseen,
      LambdaBodies lambdaBodies,
      LambdaValues lambdaValues,
      ImmediateLambdas immediate) {
    this.source = source;
    this.store = store;
    this.unknowns = unknowns;
    this.captures = captures;
    this.calls = calls;
    this.unseen = unseen;
    this.lambdaBodies = lambdaBodies;
    this.lambdaValues = lambdaValues;
    this.immediate = immediate;
  }

  @Override
  public Value invoke(Tree call, Value function, List<Value> given) {
    return invoke(call, Optional.empty(), function, given);
  }

  @Override
  public Optional<Value> invokeOnce(Tree call, Value function, List<Value> given) {
    return immediate.callOnce(call, function, given);
  }

  /**
   * The result of calling a function. If it is one of several, each is called from the same state.
   *
   * @param method the called method; empty if a library calls the function
   */
  Value invoke(Tree call, Optional<ExecutableElement> method, Value function, List<Value> given) {
    List<Supplier<Value>> ways = new ArrayList<>();
    for (Value part : function.alternatives()) {
      if (part instanceof Value.Function known) {
        for (FunctionBody body : known.bodies()) {
          ways.add(() -> invokeOne(call, method, body, given));
        }
      } else {
        ways.add(() -> unseen.ofFunction(call, part, given));
      }
    }
    return anyOf(ways);
  }

  private Value anyOf(List<Supplier<Value>> ways) {
    List<Value> results = new ArrayList<>();
    if (ways.size() == 1) {
      return ways.get(0).get();
    }
    store.oneOf(ways.stream().<Runnable>map(way -> () -> results.add(way.get())).toList());
    return results.stream().reduce(new Value.Nothing(), Value::join);
  }

  private Value invokeOne(
      Tree call, Optional<ExecutableElement> method, FunctionBody body, List<Value> given) {
    return invokeBody(call, method, body, given)
        .orUnseen(() -> unseen.ofFunction(call, new Value.Function(Set.of(body)), given));
  }

  private Outcome invokeBody(
      Tree call, Optional<ExecutableElement> method, FunctionBody body, List<Value> given) {
    if (body instanceof FunctionBody.AnonymousClass anonymous) {
      return invokeMethod(call, method, anonymous.type(), given);
    }
    if (body instanceof FunctionBody.ImmediateLambda lambda) {
      return immediate.call(call, lambda.tree(), given);
    }
    return body instanceof FunctionBody.Lambda lambda
        ? invokeLambda(call, method, lambda.tree(), given)
        : new Outcome.Result(invokeReference(call, ((FunctionBody.Method) body).element(), given));
  }

  private Outcome invokeLambda(
      Tree call,
      Optional<ExecutableElement> method,
      LambdaExpressionTree lambda,
      List<Value> given) {
    if (given.size() != lambda.getParameters().size()
        || DefaultMethods.mayAnswer(method, source.index().type(lambda))) {
      return new Outcome.GaveUp();
    }
    if (captures.none(lambda)
        && lambdaBodies.runHere(call, lambda, given) instanceof Outcome.Result here) {
      lambdaValues.followed(lambda);
      return here;
    }
    // The lambda is run where it is created, with the arguments of all of its calls.
    lambdaValues.give(lambda, given);
    return new Outcome.Result(lambdaValues.result(lambda));
  }

  /** In a reference to an instance method by its type, the first argument is the receiver. */
  private Value invokeReference(Tree call, ExecutableElement method, List<Value> given) {
    int receiver = Math.max(0, given.size() - method.getParameters().size());
    Optional<Value> onObjects = receiver == 1
        ? calls.followOn(call, method, given.get(0), given.subList(1, given.size()))
        : Optional.empty();
    if (onObjects.isPresent()) {
      return onObjects.get();
    }
    UnknownCause cause = unknowns.cause(call, "it is the object that a function is called on");
    given.subList(0, receiver).forEach(value -> store.escape(value, cause, call));
    return calls.callReferenced(call, method, given.subList(receiver, given.size()));
  }

  /** Runs the methods of an anonymous class that may implement the called one. */
  private Outcome invokeMethod(
      Tree call, Optional<ExecutableElement> called, TypeElement anonymous, List<Value> given) {
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(anonymous.getEnclosedElements()).stream()
            .filter(method ->
                called.isEmpty() || method.getSimpleName().equals(called.get().getSimpleName()))
            .filter(method -> method.getParameters().size() == given.size())
            .filter(method -> source.bodyOf(method).isPresent())
            .toList();
    if (methods.isEmpty() || DefaultMethods.mayAnswer(called, anonymous.asType())) {
      return new Outcome.GaveUp();
    }
    return new Outcome.Result(anyOf(methods.stream()
        .<Supplier<Value>>map(method -> () -> calls.join(call, method, given))
        .toList()));
  }
}
