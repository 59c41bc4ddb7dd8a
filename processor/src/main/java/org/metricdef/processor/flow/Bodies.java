package org.metricdef.processor.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
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
import java.util.function.IntFunction;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.ClassStore.Mark;
import org.metricdef.processor.flow.Frame.Jump;

/** Runs the bodies of methods, lambdas and classes. */
final class Bodies {

  /** How deep calls are followed, each caller on its own. */
  private static final int DEEPEST = 24;

  /** How many bodies one round may run, each caller on its own; beyond it, callers are joined. */
  private static final int MOST_BODIES = 20_000;

  private final Interpreter flow;
  private final RecordMembers records;
  private final Summaries summaries;
  private final CallMemo memo;
  private final Captures captures;
  private final Set<Object> running = new HashSet<>();
  private final Set<Element> followed = new HashSet<>();
  private int bodies;

  Bodies(Interpreter flow, Parts parts) {
    this.flow = flow;
    this.records = new RecordMembers(flow);
    this.summaries = new Summaries(flow);
    this.memo = new CallMemo(flow, parts);
    this.captures = new Captures(flow);
  }

  /** Whether some call of the method was followed into its body. */
  boolean wasFollowed(ExecutableElement method) {
    return followed.contains(method) || summaries.isWanted(method);
  }

  /** Starts another round. */
  void restart() {
    bodies = 0;
  }

  // Bodies that run at any time, called by code that is not seen.

  /** Runs a method whose callers are not followed. */
  void runEntry(MethodTree tree) {
    if (!(flow.index().element(tree) instanceof ExecutableElement method)
        || tree.getBody() == null) {
      return;
    }
    running.add(method);
    flow.inFrame(new Frame(false, flow.contracts().ofResult(method)), () -> {
      for (VariableTree parameter : tree.getParameters()) {
        bindParameter(parameter, flow.index().element(parameter));
      }
      flow.statements().run(tree.getBody());
      records.endConstructor(tree, method);
    });
    running.remove(method);
  }

  private void bindParameter(VariableTree tree, Element parameter) {
    Value value = flow.contracts()
        .of((VariableElement) parameter)
        .map(contract -> flow.underContract(parameter, contract))
        .orElseGet(() -> flow.parameter(parameter, tree));
    flow.memory().assign(parameter, value);
  }

  /** Runs a field's initializer or an initializer block. */
  void runInitializer(Tree member) {
    flow.inFrame(new Frame(false, Optional.empty()), () -> {
      if (member instanceof VariableTree field) {
        flow.variables().declareField(field);
      }
      flow.statements().run(member);
    });
  }

  /** What a class allows code outside to do, beside what its members do. */
  void open(ClassTree tree) {
    records.open(tree);
  }

  /** Runs a member of a class, unless only its own top-level class calls it. */
  void runMember(Tree member, State start) {
    flow.become(start.copy());
    if (member instanceof MethodTree method) {
      if (isEntry(method)) {
        runEntry(method);
      }
      if (flow.index().element(method) instanceof ExecutableElement element
          && summaries.isWanted(element)) {
        flow.become(start.copy());
        summaries.run(method, element);
      }
    } else if (member instanceof VariableTree || member instanceof BlockTree) {
      runInitializer(member);
    }
  }

  private boolean isEntry(MethodTree tree) {
    return flow.index().element(tree) instanceof ExecutableElement method
        && (!flow.declarations().isClosed(method)
            || flow.memory().is(Mark.REFERENCED, method)
            || flow.memory().holders().escaped(method).isPresent());
  }

  /** Runs the members of a local or anonymous class, at any time, with what they capture. */
  void runLocalClass(ClassTree tree) {
    atAnyTime(tree, () -> {
      State start = flow.state();
      open(tree);
      tree.getMembers().forEach(member -> runMember(member, start));
    });
  }

  /** Runs a lambda, at any time, with what it captures. */
  void runLambda(LambdaExpressionTree tree) {
    Optional<ExecutableElement> function =
        flow.contracts().functionOf(flow.index().type(tree));
    atAnyTime(tree, () -> {
      Frame frame = new Frame(true, function.flatMap(flow.contracts()::ofResult));
      flow.inFrame(
          frame,
          () -> flow.functions()
              .returned(
                  tree, runLambdaBody(tree, function, i -> flow.functions().parameter(tree, i))));
      frame
          .takeExit(Jump.RETURN, null)
          .ifPresent(exit -> flow.functions().returned(tree, exit.value()));
    });
  }

  /** Runs a lambda's body; what it returns by return statements is left in its frame. */
  private Value runLambdaBody(
      LambdaExpressionTree tree, Optional<ExecutableElement> function, IntFunction<Value> given) {
    for (int i = 0; i < tree.getParameters().size(); i++) {
      VariableTree parameter = tree.getParameters().get(i);
      Element element = flow.index().element(parameter);
      int position = i;
      // What the lambda itself says of its parameter, no caller is held to.
      Value value = function
          .map(method -> method.getParameters().get(position))
          .flatMap(flow.contracts()::of)
          .map(contract -> flow.underContract(element, contract))
          .orElseGet(() -> given.apply(position));
      flow.memory().assign(element, value);
    }
    if (tree.getBody() instanceof ExpressionTree expression) {
      return returned(tree, expression, flow.evaluate(expression));
    }
    flow.statements().run(tree.getBody());
    return new Value.Nothing();
  }

  /** Runs code that may run now, later, often or never; what it captures is shared with it. */
  private void atAnyTime(Tree code, Runnable run) {
    if (!flow.state().isReachable()) {
      return;
    }
    Set<Element> captured = captures.of(code);
    for (Element each : captured) {
      flow.memory().share(flow.state().locals().get(each));
    }
    State outside = flow.state();
    List<Memory.Handler> handlers = flow.memory().suspendHandlers();
    flow.become(outside.copy());
    Hop hop = new Hop(
        code instanceof LambdaExpressionTree ? "captured by a lambda" : "captured by a local class",
        flow.index().place(code));
    captured.forEach(each ->
        flow.state().locals().computeIfPresent(each, (variable, value) -> Told.via(value, hop)));
    run.run();
    flow.memory().resumeHandlers(handlers);
    flow.become(outside);
  }

  /** A method reference that is not followed lets anyone call the method. */
  Value referenced(MemberReferenceTree tree, ExecutableElement method) {
    flow.listener().referenced(tree, method);
    Value function = flow.functions().reference(tree);
    if (function instanceof Value.Unknown) {
      flow.memory().mark(Mark.REFERENCED, method);
    }
    return function;
  }

  Captures captures() {
    return captures;
  }

  Summaries summaries() {
    return summaries;
  }

  /** A value is returned; where nobody follows it, others can reach it from now on. */
  Value returned(Tree at, ExpressionTree expression, Value value) {
    flow.frame().result().ifPresent(contract -> flow.handOver(at, expression, contract, value));
    if (!flow.frame().isFollowed() && flow.frame().result().isEmpty()) {
      flow.memory()
          .escape(
              value,
              flow.loss(
                  at,
                  "it is returned to code that is not analyzed",
                  Remedy.edit("return a copy at %s: new HashMap<>(map), or use Labels"
                      .formatted(flow.index().place(at)))),
              at);
    }
    return value;
  }

  // Bodies that run when they are called.

  /** Follows a call into the source of the method; empty if that cannot be done. */
  Optional<Value> follow(Tree call, ExecutableElement method, List<Value> arguments) {
    Optional<Value> implicit =
        records.accessor(call, method).or(() -> records.construct(call, method, arguments));
    if (implicit.isPresent()) {
      return implicit;
    }
    List<ExecutableElement> targets = flow.declarations().targetsOf(method);
    if (targets.isEmpty()
        || !targets.stream().allMatch(each -> flow.declarations().bodyOf(each).isPresent())) {
      return Optional.empty();
    }
    State before = flow.state();
    State after = State.unreachable();
    Value result = new Value.Nothing();
    for (ExecutableElement target : targets) {
      flow.become(targets.size() == 1 ? before : before.copy());
      // A local class that overrides is run where it stands: here, what it captures is not known.
      boolean elsewhere = !target.equals(method) && captures.byLocalClass(target);
      result = result.join(
          elsewhere
              ? summaries.call(
                  call, flow.declarations().bodyOf(target).orElseThrow(), target, arguments)
              : followOne(call, target, arguments));
      after = targets.size() == 1 ? flow.state() : after.join(flow.state());
    }
    flow.become(after);
    return Optional.of(result);
  }

  private Value followOne(Tree call, ExecutableElement method, List<Value> arguments) {
    Hop there = hop("passed to", call, method);
    Hop back = hop("returned by", call, method);
    Branch calledAt = flow.branches().calledAt(call);
    List<Value> given = new ArrayList<>(arguments.size());
    for (Value value : arguments) {
      given.add(Told.on(Told.via(value, there), calledAt));
    }
    MethodTree source = flow.declarations().bodyOf(method).orElseThrow();
    return Told.via(followInto(call, source, method, given), back);
  }

  private Hop hop(String how, Tree call, ExecutableElement method) {
    return new Hop(how + " '" + Branches.nameOf(method) + "'", flow.index().place(call));
  }

  private Value followInto(
      Tree call, MethodTree source, ExecutableElement method, List<Value> arguments) {
    followed.add(method);
    if (isTooMuch(method)) {
      return summaries.call(call, source, method, arguments);
    }
    boolean repeatable = memo.isRepeatable(method, arguments);
    Optional<Value> recalled = repeatable ? memo.recall(method, arguments) : Optional.empty();
    if (recalled.isPresent()) {
      return recalled.get();
    }
    bodies++;
    Value result = enter(call, source, method, arguments);
    if (repeatable) {
      memo.keep(method, arguments, result);
    }
    return result;
  }

  private boolean isTooMuch(Object body) {
    return running.contains(body) || running.size() >= DEEPEST || bodies >= MOST_BODIES;
  }

  /** Calls a method that was made a function. */
  Value callReferenced(Tree call, ExecutableElement method, List<Value> arguments) {
    return captures.byLocalClass(method)
        ? summaries.call(call, flow.declarations().bodyOf(method).orElseThrow(), method, arguments)
        : followOne(call, method, arguments);
  }

  /**
   * Runs a lambda here and now. All that it captures has to be known here.
   *
   * @return empty if that would lead too deep
   */
  Optional<Value> runHere(Tree call, LambdaExpressionTree lambda, List<Value> given) {
    if (isTooMuch(lambda)) {
      return Optional.empty();
    }
    bodies++;
    Optional<ExecutableElement> function =
        flow.contracts().functionOf(flow.index().type(lambda));
    Frame frame = new Frame(true, function.flatMap(flow.contracts()::ofResult));
    Set<Element> variables = new HashSet<>(flow.state().locals().keySet());
    Set<ObjectId> objects = new HashSet<>(flow.state().heap().keySet());
    Value[] result = {new Value.Nothing()};
    running.add(lambda);
    flow.memory().callers().push(call);
    flow.inFrame(frame, () -> result[0] = runLambdaBody(lambda, function, given::get));
    flow.memory().callers().pop();
    running.remove(lambda);
    Optional<Frame.Exit> exit = frame.takeExit(Jump.RETURN, null);
    exit.ifPresent(returned -> flow.become(flow.state().join(returned.state())));
    Value returned = exit.map(Frame.Exit::value).orElse(result[0]);
    flow.state().locals().keySet().retainAll(variables);
    flow.memory().forgetUnused(objects, returned);
    return Optional.of(returned);
  }

  private Value enter(
      Tree call, MethodTree source, ExecutableElement method, List<Value> arguments) {
    flow.memory().callers().push(call);
    Set<Element> variables = new HashSet<>(flow.state().locals().keySet());
    Set<ObjectId> objects = new HashSet<>(flow.state().heap().keySet());
    Value result = run(source, method, () -> flow.arguments().bind(source, method, arguments));
    flow.state().locals().keySet().retainAll(variables);
    flow.memory().forgetUnused(objects, result);
    flow.memory().callers().pop();
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? flow.unknown(call, "it is an object whose fields are analyzed separately")
        : result;
  }

  /** Runs a method for callers that are followed; the state is that after its normal end. */
  Value run(MethodTree source, ExecutableElement method, Runnable bind) {
    Frame frame = new Frame(true, flow.contracts().ofResult(method));
    running.add(method);
    flow.inFrame(frame, () -> {
      bind.run();
      flow.statements().run(source.getBody());
      records.endConstructor(source, method);
    });
    running.remove(method);
    Optional<Frame.Exit> exit = frame.takeExit(Jump.RETURN, null);
    exit.ifPresent(returned -> flow.become(flow.state()
        .join(flow.branches().runsToItsEnd(source, method), returned.state(), returned.branch())));
    return exit.map(Frame.Exit::value).orElse(new Value.Nothing());
  }
}
