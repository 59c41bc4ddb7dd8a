package org.metricdef.processor.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Calls: contracts of the parameters are checked, then the first that knows the method decides what
 * the call does: a model, the method's own source, its contract; nobody knowing, the arguments
 * escape and the result is unknown.
 */
final class Calls {

  private final Interpreter flow;

  // Texts that each round would write again.
  private final Map<Tree, Loss> handovers = new HashMap<>();
  private final Map<Tree, Value> results = new HashMap<>();

  Calls(Interpreter flow) {
    this.flow = flow;
  }

  /**
   * A call of a method or constructor.
   *
   * @param receiver what it is called on; null where there is nothing or an implicit this
   */
  Value call(
      Tree tree,
      ExecutableElement method,
      Value receiver,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    if (!flow.state().isReachable()) {
      return new Value.Nothing();
    }
    if (method.getParameters().isEmpty() && !arguments.isEmpty()) {
      // javac found no method that fits, has said so, and gave the call some other one.
      return flow.havoc(tree);
    }
    return receiver instanceof Value.Mixed mixed
        ? onEach(tree, method, mixed, trees, arguments)
        : callOne(tree, method, receiver, trees, arguments);
  }

  /** Each thing that the receiver may be goes a way of its own, and the ways meet again. */
  private Value onEach(
      Tree tree,
      ExecutableElement method,
      Value.Mixed receiver,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    State before = flow.state();
    State after = State.unreachable();
    Value result = new Value.Nothing();
    for (Value part : receiver.parts()) {
      flow.become(before.copy());
      result = result.join(callOne(tree, method, part, trees, arguments));
      after = after.join(flow.state());
    }
    flow.become(after);
    return result;
  }

  private Value callOne(
      Tree tree,
      ExecutableElement method,
      Value receiver,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      Optional<Contract> contract = flow.contracts().of(parameter(method, i));
      if (contract.isPresent()) {
        flow.handOver(tree, trees.get(i), contract.get(), arguments.get(i));
      }
    }
    tellPassed(tree, method, arguments);
    Call call = new Call(
        flow.memory(),
        flow.index(),
        tree,
        method,
        Optional.ofNullable(receiver),
        trees,
        arguments,
        flow.functions());
    for (CallModel model : flow.models()) {
      Optional<Value> value = model.evaluate(call);
      if (value.isPresent()) {
        call.escapeUnfollowed(() -> handedTo(tree, method));
        return flow.traits().ofCall(call, value.get());
      }
    }
    Optional<Value> followed = receiver instanceof Value.Function
            && method.getModifiers().contains(Modifier.ABSTRACT)
            && !method.isVarArgs()
        ? Optional.of(
            flow.functions().invoke(tree, method.getSimpleName().toString(), receiver, arguments))
        : flow.bodies().follow(tree, method, arguments);
    if (followed.isEmpty()) {
      escapeArguments(tree, method, arguments);
      if (receiver != null && canEscape(receiver)) {
        flow.memory().escape(receiver, handedTo(tree, method), tree);
      }
    }
    Optional<Contract> result = flow.contracts().ofResult(method);
    if (result.isPresent()) {
      return flow.underContract(tree, result.get());
    }
    return followed.isPresent()
        ? flow.traits().passing(tree, "'" + method.getSimpleName() + "'", followed.get())
        : flow.traits().ofCall(call, resultOf(tree, method));
  }

  private Value resultOf(Tree tree, ExecutableElement method) {
    return results.computeIfAbsent(
        tree,
        each -> flow.unknown(
            tree,
            "it is the result of '%s', which is not analyzed".formatted(method),
            Remedy.stateAt(method, stateResult(method))));
  }

  private String stateResult(ExecutableElement method) {
    String owner = method.getEnclosingElement().toString();
    if (owner.startsWith("java.")) {
      return "create the labels here, with Labels.of or Map.of";
    }
    String name = method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
    return flow.declarations().isDeclaredHere(method)
            && flow.declarations().targetsOf(method).isEmpty()
        ? "make '%s' private, static or final, or declare its keys: @LabelKeys".formatted(name)
        : "add @LabelKeys to the declaration of '%s'".formatted(name);
  }

  /** What callers that can be seen pass to a method of this class. */
  private void tellPassed(Tree tree, ExecutableElement method, List<Value> arguments) {
    if (!flow.declarations().isDeclaredHere(method)) {
      return;
    }
    for (int i = 0; i < arguments.size(); i++) {
      Value value = arguments.get(i);
      if (value instanceof Value.LabelMap || value.lost().isPresent()) {
        VariableElement parameter = parameter(method, i);
        flow.memory()
            .keysOf(value)
            .ifPresent(keys -> flow.listener().passed(tree, parameter, keys));
      }
    }
  }

  /** The arguments go to code that is not seen; a contract binds that code to leave them alone. */
  private void escapeArguments(Tree tree, ExecutableElement method, List<Value> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (canEscape(arguments.get(i))
          && flow.contracts().of(parameter(method, i)).isEmpty()) {
        flow.memory().escape(arguments.get(i), handedTo(tree, method), tree);
      }
    }
  }

  /** Strings and what is unknown cannot be changed under our eyes. */
  private static boolean canEscape(Value value) {
    for (Value part : value.alternatives()) {
      if (!(part instanceof Value.OneOf || part instanceof Value.Unknown)) {
        return true;
      }
    }
    return false;
  }

  private Loss handedTo(Tree tree, ExecutableElement method) {
    return handovers.computeIfAbsent(
        tree,
        each -> flow.loss(
            tree,
            "it is passed to '%s.%s', which may change it"
                .formatted(
                    method.getEnclosingElement().getSimpleName(),
                    method.getSimpleName().contentEquals("<init>")
                        ? "new"
                        : method.getSimpleName()),
            Remedy.edit("pass a copy at %s: new HashMap<>(map), or use Labels, which is immutable"
                .formatted(flow.index().place(tree)))));
  }

  /** The parameter that takes an argument; the last one takes all the rest of varargs. */
  static VariableElement parameter(ExecutableElement method, int argument) {
    List<? extends VariableElement> parameters = method.getParameters();
    return parameters.get(Math.min(argument, parameters.size() - 1));
  }
}
