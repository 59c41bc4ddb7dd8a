package org.metricdef.processor.flow.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Functions in local variables that their own body calls, and does nothing else with. Such a
 * function runs only at these calls, on the variables that it was created among.
 *
 * <pre>{@code
 * Runnable fail = () -> labels.put("error", "x");
 * fail.run();
 * }</pre>
 */
public final class LocalFunctions {

  /** A function in a variable, and the method, lambda or class that declares the variable. */
  private record Held(ExpressionTree function, @Nullable Tree body) {}

  private final SourceIndex index;
  private final Map<Element, Held> called = new HashMap<>();
  private final Set<Tree> functions = new HashSet<>();
  private boolean isScanned;

  public LocalFunctions(SourceIndex index) {
    this.index = index;
  }

  /** The function that a call runs, if its receiver is a variable of this kind. */
  public Optional<ExpressionTree> calledBy(MethodInvocationTree call) {
    scan();
    return receiverOf(call).map(called::get).map(Held::function);
  }

  /** Whether a lambda or method reference is only called where it is in scope. */
  public boolean isOnlyCalled(ExpressionTree function) {
    scan();
    return functions.contains(function);
  }

  private void scan() {
    if (!isScanned) {
      isScanned = true;
      Scanner scanner = new Scanner();
      scanner.scan(index.topLevel(), null);
      called.putAll(scanner.held);
      called.keySet().retainAll(scanner.calls);
      called.keySet().removeAll(scanner.usedOtherwise);
      called.values().removeIf(held -> scanner.mayDiffer(held.function));
      called.values().forEach(held -> functions.add(held.function));
    }
  }

  private Optional<Element> receiverOf(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree receiver
        ? Optional.ofNullable(index.element(receiver))
        : Optional.empty();
  }

  /** No contract is on the functions of the JDK. */
  private static boolean isFunctionOfJdk(@Nullable Element method) {
    return method instanceof ExecutableElement called
        && called.getModifiers().contains(Modifier.ABSTRACT)
        && Owners.of(called).getQualifiedName().toString().startsWith("java.");
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    private final Map<Element, Held> held = new HashMap<>();
    private final Set<Element> calls = new HashSet<>();
    private final Set<Element> usedOtherwise = new HashSet<>();
    private final Set<Element> assigned = new HashSet<>();
    private @Nullable Tree body;

    /** Whether a reference's object may be another one at a call. */
    boolean mayDiffer(ExpressionTree function) {
      return function instanceof MemberReferenceTree reference
          && !(reference.getQualifierExpression() instanceof IdentifierTree object
              && isLocal(index.element(object))
              && !assigned.contains(index.element(object)));
    }

    private boolean isLocal(@Nullable Element variable) {
      return variable != null
          && (variable.getKind() == ElementKind.LOCAL_VARIABLE
              || variable.getKind() == ElementKind.PARAMETER);
    }

    private Void within(Tree inner, Runnable scan) {
      Tree outer = body;
      body = inner;
      scan.run();
      body = outer;
      return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      return within(tree, () -> super.visitClass(tree, nothing));
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      return within(tree, () -> super.visitMethod(tree, nothing));
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
      return within(tree, () -> super.visitLambdaExpression(tree, nothing));
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
      Element variable = index.element(tree);
      ExpressionTree value = tree.getInitializer();
      boolean isFunction =
          value instanceof LambdaExpressionTree || value instanceof MemberReferenceTree;
      if (isFunction && variable != null && variable.getKind() == ElementKind.LOCAL_VARIABLE) {
        held.put(variable, new Held(value, body));
      }
      return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
      Element receiver = receiverOf(tree).orElse(null);
      Held function = held.get(receiver);
      if (function == null || function.body != body || !isFunctionOfJdk(index.element(tree))) {
        return super.visitMethodInvocation(tree, nothing);
      }
      calls.add(receiver);
      return scan(tree.getArguments(), nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
      Element variable = index.element(tree);
      if (held.containsKey(variable)) {
        usedOtherwise.add(variable);
      }
      return null;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
      assigned.add(index.element(tree.getVariable()));
      return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
      assigned.add(index.element(tree.getVariable()));
      return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void nothing) {
      assigned.add(index.element(tree.getExpression()));
      return super.visitUnary(tree, nothing);
    }
  }
}
