package org.metricdef.processor.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
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
    return followed
        ? new Value.Function(Set.of(flow.index().element(tree)))
        : flow.unknown(tree, "it is a function");
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
        Loss loss = flow.loss(call, "it is handed to a function that is not followed");
        given.forEach(value -> flow.memory().escape(value, loss, call));
        result =
            result.join(flow.unknown(call, "it is the result of a function that is not followed"));
      }
    }
    return result;
  }

  private Value invokeBody(Tree call, String name, Object body, List<Value> given) {
    if (body instanceof TypeElement anonymous) {
      return invokeMethod(call, name, anonymous, given);
    }
    if (body instanceof LambdaExpressionTree lambda) {
      for (int i = 0; i < Math.min(given.size(), lambda.getParameters().size()); i++) {
        VariableTree parameter = lambda.getParameters().get(i);
        flow.memory().grow(flow.index().element(parameter), given.get(i));
      }
      return flow.memory().everHeldBy(body);
    }
    ExecutableElement method = (ExecutableElement) body;
    MethodTree source = flow.declarations().bodyOf(method).orElseThrow();
    // Of a reference to an instance method by its type, the first argument is the object.
    int receiver = Math.max(0, given.size() - method.getParameters().size());
    Loss loss = flow.loss(call, "it is the object that a function is called on");
    given.subList(0, receiver).forEach(value -> flow.memory().escape(value, loss, call));
    return flow.bodies()
        .summaries()
        .call(call, source, method, given.subList(receiver, given.size()));
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
  Value parameter(LambdaExpressionTree lambda, Element parameter, VariableTree tree) {
    Value given = flow.memory().everHeldBy(parameter);
    Optional<Loss> escaped = flow.memory().holders().escaped(lambda);
    return escaped.isEmpty() ? given : given.join(flow.parameter(parameter, tree));
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
