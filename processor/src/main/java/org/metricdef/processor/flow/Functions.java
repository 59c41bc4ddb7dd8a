package org.metricdef.processor.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Calls of functions that were seen being made. A lambda's body is run where it is made; a call of it
 * adds to what its parameters hold, and has what it ever returned.
 */
final class Functions {

  private final Interpreter flow;
  private final Set<LambdaExpressionTree> called = new HashSet<>();

  Functions(Interpreter flow) {
    this.flow = flow;
  }

  Value evaluate(ExpressionTree expression) {
    return flow.evaluate(expression);
  }

  /** The function that a method reference makes; unknown unless its method is followed. */
  Value reference(MemberReferenceTree tree) {
    boolean followed = flow.index().element(tree) instanceof ExecutableElement method
        && method.getKind() == ElementKind.METHOD
        && !method.isVarArgs()
        && flow.declarations().targetsOf(method).equals(List.of(method))
        && flow.declarations().bodyOf(method).isPresent();
    return followed ? new Value.Function(Set.of(flow.index().element(tree))) : unknown(tree);
  }

  private Value unknown(MemberReferenceTree tree) {
    Value function = flow.unknown(tree, "it is a function");
    return flow.index().element(tree) instanceof ExecutableElement method
        ? flow.traits().ofReference(tree, method, function)
        : function;
  }

  /** The result of calling a function with these values. */
  Value invoke(Tree call, Value function, List<Value> given) {
    return invoke(call, "", function, given);
  }

  /**
   * The result of calling a function.
   *
   * @param name the method that is called, which an object of an anonymous class has by name
   */
  Value invoke(Tree call, String name, Value function, List<Value> given) {
    Value result = new Value.Nothing();
    for (Value part : function.alternatives()) {
      if (part instanceof Value.Function known) {
        for (Object body : known.bodies()) {
          result = result.join(invokeBody(call, name, body, given));
        }
      } else {
        Loss loss = flow.loss(
            call,
            "it is passed to a function that is not analyzed",
            Remedy.edit("pass a copy: new HashMap<>(map), or use Labels, which is immutable"));
        given.forEach(value -> flow.memory().escape(value, loss, call));
        result = result.join(Traits.of(part)
            .on(flow.unknown(call, "it is the result of a function that is not analyzed")));
      }
    }
    return result;
  }

  private Value invokeBody(Tree call, String name, Object body, List<Value> given) {
    if (body instanceof TypeElement anonymous) {
      return invokeMethod(call, name, anonymous, given);
    }
    if (body instanceof AtOnce lambda) {
      return callAtOnce(call, lambda, given);
    }
    if (body instanceof LambdaExpressionTree lambda) {
      if (given.size() == lambda.getParameters().size()
          && flow.bodies().captures().none(lambda)) {
        Optional<Value> result = flow.bodies().runHere(call, lambda, given);
        if (result.isPresent()) {
          return result.get();
        }
      }
      for (int i = 0; i < Math.min(given.size(), lambda.getParameters().size()); i++) {
        VariableTree parameter = lambda.getParameters().get(i);
        flow.memory().grow(flow.index().element(parameter), given.get(i));
      }
      return flow.memory().everHeldBy(body);
    }
    ExecutableElement method = (ExecutableElement) body;
    // Of a reference to an instance method by its type, the first argument is the object.
    int receiver = Math.max(0, given.size() - method.getParameters().size());
    Loss loss = flow.loss(call, "it is the object that a function is called on");
    given.subList(0, receiver).forEach(value -> flow.memory().escape(value, loss, call));
    return flow.bodies().callReferenced(call, method, given.subList(receiver, given.size()));
  }

  /** A lambda that is an argument of a method which calls it, any number of times, and forgets it. */
  record AtOnce(LambdaExpressionTree lambda) {}

  /** Calls such a lambda exactly once; empty where the function is none. */
  Optional<Value> callOnce(Tree call, Value function, List<Value> given) {
    if (!(function instanceof Value.Function known)
        || !(known.bodies().iterator().next() instanceof AtOnce atOnce)) {
      return Optional.empty();
    }
    Optional<Value> result = flow.bodies().runHere(call, atOnce.lambda, given);
    result.ifPresent(value -> called.add(atOnce.lambda));
    return result;
  }

  private Value callAtOnce(Tree call, AtOnce function, List<Value> given) {
    Value result = new Value.Nothing();
    for (Fixpoint turns = new Fixpoint(); ; turns.next()) {
      State before = flow.state().copy();
      Optional<Value> returned = flow.bodies().runHere(call, function.lambda, given);
      if (returned.isEmpty()) {
        called.remove(function.lambda);
        return flow.unknown(call, "it is the result of a function that is not analyzed");
      }
      called.add(function.lambda);
      result = result.join(returned.get());
      flow.become(before.join(flow.state()));
      if (flow.state().equals(before)) {
        return result;
      }
    }
  }

  /**
   * The arguments of a call. A lambda that the called method runs at once is left to its model.
   *
   * @param receiver what the method is called on, or null
   */
  List<Value> arguments(
      List<? extends ExpressionTree> trees, ExecutableElement method, Value receiver) {
    List<Value> values = new ArrayList<>();
    for (ExpressionTree tree : trees) {
      values.add(
          receiver != null
                  && tree instanceof LambdaExpressionTree lambda
                  && flow.state().isReachable()
                  && callsAtOnce(method, receiver)
              ? new Value.Function(Set.of(new AtOnce(lambda)))
              : flow.evaluate(tree));
    }
    return values;
  }

  private boolean callsAtOnce(ExecutableElement method, Value receiver) {
    for (CallModel model : flow.models()) {
      if (model.callsAtOnce(method, receiver)) {
        return true;
      }
    }
    return false;
  }

  /** Runs at any time what was left to a model and not run by it. */
  void runUncalled(List<Value> arguments, Tree call) {
    for (Value argument : arguments) {
      if (argument instanceof Value.Function function
          && function.bodies().iterator().next() instanceof AtOnce atOnce
          && !called.remove(atOnce.lambda)) {
        flow.bodies().runLambda(atOnce.lambda);
        flow.memory()
            .escape(
                new Value.Function(Set.of(atOnce.lambda)),
                flow.loss(call, "it is passed to a function that is not analyzed"),
                call);
      }
    }
  }

  private Value invokeMethod(Tree call, String name, TypeElement anonymous, List<Value> given) {
    Value result = new Value.Nothing();
    for (ExecutableElement method : ElementFilter.methodsIn(anonymous.getEnclosedElements())) {
      boolean called = name.isEmpty() || method.getSimpleName().contentEquals(name);
      Optional<MethodTree> source = flow.declarations().bodyOf(method);
      if (called && source.isPresent() && method.getParameters().size() == given.size()) {
        result = result.join(flow.bodies().summaries().call(call, source.get(), method, given));
      }
    }
    return result instanceof Value.Nothing
        ? flow.unknown(call, "it is the result of an inherited method")
        : result;
  }

  /** What a lambda's parameter holds: all that any call gives it. */
  Value parameter(LambdaExpressionTree lambda, int position) {
    VariableTree tree = lambda.getParameters().get(position);
    Element parameter = flow.index().element(tree);
    Value given = flow.memory().everHeldBy(parameter);
    Optional<Loss> escaped = flow.memory().holders().escaped(lambda);
    return escaped.isEmpty() ? given : given.join(ofForeignCall(lambda, parameter, tree));
  }

  /** What the lambda's own parameter says binds nobody: its keys are stated where its type is made. */
  private Value ofForeignCall(LambdaExpressionTree lambda, Element parameter, VariableTree tree) {
    int position = lambda.getParameters().indexOf(tree);
    Remedy remedy = flow.contracts()
        .functionOf(flow.index().type(lambda))
        .map(method -> Remedy.stateAt(
            method.getParameters().get(position),
            "add @LabelKeys to the parameter of '%s.%s', which the lambda implements"
                .formatted(method.getEnclosingElement().getSimpleName(), method.getSimpleName())))
        .orElse(Remedy.edit(
            "declare your own interface for the lambda, with @LabelKeys on its parameter"));
    return flow.unknown(
        tree,
        "parameter '%s' comes from callers that are not analyzed".formatted(parameter),
        remedy);
  }

  /** A lambda returns a value, to whoever calls it. */
  void returned(LambdaExpressionTree lambda, Value result) {
    flow.memory().grow(lambda, result);
    flow.memory()
        .holders()
        .escaped(lambda)
        .ifPresent(loss -> flow.memory().escape(result, loss, lambda));
  }
}
