package org.metricdef.processor.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.Frame.Jump;

/** Runs the bodies of methods, lambdas and classes. */
final class Bodies {

  /** How deep calls are followed. */
  private static final int DEEPEST = 24;

  /** How many bodies one analysis of a class may run: beyond it, calls are not followed. */
  private static final int MOST_BODIES = 20_000;

  private final Interpreter flow;
  private final RecordMembers records;
  private final Set<Element> running = new HashSet<>();
  private final Set<Element> followed = new HashSet<>();
  private final Set<Element> referenced = new HashSet<>();
  private int bodies;
  private boolean changed;

  Bodies(Interpreter flow) {
    this.flow = flow;
    this.records = new RecordMembers(flow);
  }

  /** Whether some call of the method was followed into its body. */
  boolean wasFollowed(Element method) {
    return followed.contains(method);
  }

  /** Starts another round. */
  void restart() {
    bodies = 0;
    changed = false;
  }

  /** Whether this round found a method that code outside can call after all. */
  boolean hasChanged() {
    return changed;
  }

  private void callableByAnyone(ExecutableElement method) {
    changed |= referenced.add(method);
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

  /** Runs every member of a class that its own top-level class does not call. */
  void runMembers(ClassTree tree, State start) {
    records.open(tree);
    for (Tree member : tree.getMembers()) {
      flow.become(start.copy());
      if (member instanceof MethodTree method) {
        if (isEntry(method)) {
          runEntry(method);
        }
      } else if (member instanceof VariableTree || member instanceof BlockTree) {
        runInitializer(member);
      }
    }
  }

  private boolean isEntry(MethodTree tree) {
    return flow.index().element(tree) instanceof ExecutableElement method
        && (!flow.declarations().isClosed(method) || referenced.contains(method));
  }

  /** Runs the members of a local or anonymous class, at any time, with what they capture. */
  void runLocalClass(ClassTree tree) {
    atAnyTime(tree, () -> runMembers(tree, flow.state()));
  }

  /** Runs a lambda, at any time, with what it captures. */
  void runLambda(LambdaExpressionTree tree) {
    Optional<ExecutableElement> function =
        flow.contracts().functionOf(flow.index().type(tree));
    atAnyTime(
        tree,
        () -> flow.inFrame(
            new Frame(false, function.flatMap(flow.contracts()::ofResult)),
            () -> runLambdaBody(tree, function)));
  }

  private void runLambdaBody(LambdaExpressionTree tree, Optional<ExecutableElement> function) {
    for (int i = 0; i < tree.getParameters().size(); i++) {
      VariableTree parameter = tree.getParameters().get(i);
      Element element = flow.index().element(parameter);
      int position = i;
      // What the lambda itself says of its parameter, no caller is held to.
      Value value = function
          .map(method -> method.getParameters().get(position))
          .flatMap(flow.contracts()::of)
          .map(contract -> flow.underContract(element, contract))
          .orElseGet(() -> flow.parameter(element, parameter));
      flow.memory().assign(element, value);
    }
    if (tree.getBody() instanceof ExpressionTree expression) {
      returned(tree, expression, flow.evaluate(expression));
    } else {
      flow.statements().run(tree.getBody());
    }
  }

  /** Runs code that may run now, later, often or never; what it captures is shared with it. */
  private void atAnyTime(Tree code, Runnable run) {
    if (!flow.state().isReachable()) {
      return;
    }
    for (Element captured : capturedBy(code)) {
      flow.memory().share(flow.state().locals().get(captured));
    }
    State outside = flow.state();
    List<State> handlers = flow.memory().suspendHandlers();
    flow.become(outside.copy());
    run.run();
    flow.memory().resumeHandlers(handlers);
    flow.become(outside);
  }

  private Set<Element> capturedBy(Tree code) {
    Set<Element> captured = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        Element element = flow.index().element(tree);
        if (element != null && flow.state().locals().containsKey(element)) {
          captured.add(element);
        }
        return null;
      }
    }.scan(code, null);
    return captured;
  }

  /** A method reference lets anyone call the method. */
  void referenced(MemberReferenceTree tree, ExecutableElement method) {
    flow.listener().referenced(tree, method);
    callableByAnyone(method);
  }

  /** A value is returned; where nobody follows it, others can reach it from now on. */
  Value returned(Tree at, ExpressionTree expression, Value value) {
    flow.frame().result().ifPresent(contract -> flow.handOver(at, expression, contract, value));
    if (!flow.frame().isFollowed() && flow.frame().result().isEmpty()) {
      flow.memory().escape(value, flow.loss(at, "it is returned to code that is not followed"), at);
    }
    return value;
  }

  // Bodies that run when they are called.

  /** Follows a call into the source of the method; empty if that cannot be done. */
  Optional<Value> follow(Tree call, ExecutableElement method, List<Value> arguments) {
    Optional<Value> implicit =
        records.accessor(method).or(() -> records.construct(call, method, arguments));
    if (implicit.isPresent()) {
      return implicit;
    }
    Optional<MethodTree> source = flow.declarations().bodyOf(method);
    if (source.isEmpty()
        || !flow.declarations().isExact(method)
        || running.contains(method)
        || running.size() >= DEEPEST
        || ++bodies > MOST_BODIES) {
      if (source.isPresent()) {
        // Some call of it, with arguments that nobody looked at, is left to chance.
        callableByAnyone(method);
      }
      return Optional.empty();
    }
    followed.add(method);
    running.add(method);
    flow.memory().callers().push(call);
    Set<Element> before = new HashSet<>(flow.state().locals().keySet());
    Frame frame = new Frame(true, flow.contracts().ofResult(method));
    flow.inFrame(frame, () -> {
      bindArguments(source.get(), method, arguments);
      flow.statements().run(source.get().getBody());
      records.endConstructor(source.get(), method);
    });
    Optional<Frame.Exit> exit = frame.takeExit(Jump.RETURN, null);
    exit.ifPresent(returned -> flow.become(flow.state().join(returned.state())));
    flow.state().locals().keySet().retainAll(before);
    flow.memory().callers().pop();
    running.remove(method);
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return Optional.of(
          flow.unknown(call, "it is an object whose fields are followed on their own"));
    }
    return Optional.of(exit.map(Frame.Exit::value).orElse(new Value.Nothing()));
  }

  private void bindArguments(MethodTree source, ExecutableElement method, List<Value> arguments) {
    List<? extends VariableTree> parameters = source.getParameters();
    if (!method.isVarArgs() && parameters.size() != arguments.size()) {
      // An anonymous class made on an object hands that on too: nobody knows which is which.
      parameters.forEach(each -> bindParameter(each, flow.index().element(each)));
      return;
    }
    List<Value> values = new ArrayList<>(arguments);
    for (int i = 0; i < parameters.size(); i++) {
      VariableTree tree = parameters.get(i);
      Element parameter = flow.index().element(tree);
      boolean rest = method.isVarArgs() && i == parameters.size() - 1;
      Optional<Contract> contract = flow.contracts().of((VariableElement) parameter);
      if (rest) {
        values
            .subList(i, values.size())
            .forEach(value ->
                flow.memory().escape(value, flow.loss(tree, "it is put into an array"), tree));
        flow.memory().assign(parameter, flow.unknown(tree, "it is an array"));
      } else if (contract.isPresent()) {
        flow.memory().assign(parameter, flow.underContract(parameter, contract.get()));
      } else {
        flow.memory().assign(parameter, values.get(i));
      }
    }
  }
}
