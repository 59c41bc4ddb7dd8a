package org.metricdef.processor.collector;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.declaration.CollectorTypes;
import org.metricdef.processor.flow.source.CodeScanner;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.observed.ClientSites;

/**
 * Finds what the code of a class does with declared collectors. A use that is not known to be
 * harmless counts as a loss.
 *
 * <p>Why this is sound: only an expression that names a declaration can have a declared collector
 * as its value. Wherever such a collector could get another name, it gets one that is declared too,
 * or that is a local variable which is assigned once, or the use is a loss.
 */
public final class CollectorUses extends CodeScanner {

  /** Methods that neither record with a collector that they are handed nor keep it for others. */
  private static final Set<String> HARMLESS = Set.of(
      "io.prometheus.client.CollectorRegistry.register",
      "io.prometheus.client.CollectorRegistry.unregister",
      "io.prometheus.metrics.model.registry.PrometheusRegistry.register",
      "io.prometheus.metrics.model.registry.PrometheusRegistry.unregister",
      "java.io.PrintStream.print",
      "java.io.PrintStream.println",
      "java.lang.Object.equals",
      "java.lang.String.valueOf",
      "java.lang.StringBuilder.append",
      "java.util.Objects.equals",
      "java.util.Objects.hash",
      "java.util.Objects.hashCode",
      "java.util.Objects.isNull",
      "java.util.Objects.nonNull",
      "java.util.Objects.requireNonNull",
      "java.util.Objects.toString");

  private static final String VALUE = "it is used as a value here";

  private final SourceIndex index;
  private final DeclaredCollectors declared;
  private final CollectorExpressions expressions;
  private final Deque<Tree> around = new ArrayDeque<>();
  private final List<CollectorUse> uses = new ArrayList<>();

  private CollectorUses(
      SourceIndex index, DeclaredCollectors declared, CollectorExpressions expressions) {
    this.index = index;
    this.declared = declared;
    this.expressions = expressions;
  }

  /** The uses in a class, in the order of the source. */
  public static List<CollectorUse> of(
      SourceIndex index, DeclaredCollectors declared, CollectorExpressions expressions) {
    CollectorUses search = new CollectorUses(index, declared, expressions);
    search.scan(index.topLevel(), null);
    return List.copyOf(search.uses);
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree == null) {
      return null;
    }
    if (tree instanceof ExpressionTree expression && mayName(expression)) {
      List<CollectorDeclaration> named = expressions.of(expression);
      if (!named.isEmpty()) {
        used(expression, named.get(0));
      }
    }
    around.push(tree);
    super.scan(tree, unused);
    around.pop();
    return null;
  }

  private static boolean mayName(ExpressionTree tree) {
    return switch (tree.getKind()) {
      case IDENTIFIER, MEMBER_SELECT, METHOD_INVOCATION, ASSIGNMENT -> true;
      default -> false;
    };
  }

  private void used(ExpressionTree expression, CollectorDeclaration declaration) {
    Tree inside = expression;
    Iterator<Tree> outwards = around.iterator();
    Tree outer = outwards.next();
    while (isPartOfName(outer, inside)) {
      inside = outer;
      outer = outwards.next();
    }
    Optional<String> loss = loss(outer, inside, outwards);
    if (loss.isPresent()) {
      uses.add(new CollectorUse.Lost(expression, declaration, loss.get()));
    }
  }

  /** Whether the outer expression has the collector as its value as well. */
  private boolean isPartOfName(Tree outer, Tree inside) {
    return outer instanceof ParenthesizedTree
        || outer instanceof TypeCastTree
        || outer instanceof ConditionalExpressionTree choice
            && choice.getCondition() != inside
            && !expressions.of(choice).isEmpty();
  }

  /** What the code around a collector does with it if it loses it. */
  private Optional<String> loss(Tree outer, Tree inside, Iterator<Tree> outwards) {
    if (outer instanceof MemberSelectTree) {
      return outwards.hasNext() && outwards.next() instanceof MethodInvocationTree call
          ? lossIn(call)
          : Optional.empty();
    }
    if (outer instanceof MethodInvocationTree || outer instanceof NewClassTree) {
      return isCallee(outer, inside) ? Optional.empty() : handed(outer, inside);
    }
    if (outer instanceof AssignmentTree assignment) {
      return assignment.getVariable() == inside || isDeclared(assignment.getVariable())
          ? Optional.empty()
          : Optional.of("it is assigned to '%s', which has no @MetricDef"
              .formatted(assignment.getVariable()));
    }
    if (outer instanceof VariableTree variable) {
      return isDeclared(variable) || isName(variable)
          ? Optional.empty()
          : Optional.of(
              "it is assigned to '%s', which has no @MetricDef".formatted(variable.getName()));
    }
    if (outer instanceof ReturnTree) {
      return resultAround().isPresent()
          ? Optional.empty()
          : Optional.of("it is returned by a method that has no @MetricDef");
    }
    if (outer instanceof MemberReferenceTree) {
      return Optional.of("calls through a method reference are not counted");
    }
    if (outer instanceof ConditionalExpressionTree choice && choice.getCondition() != inside) {
      return Optional.of("the other value has no @MetricDef");
    }
    boolean isHarmless = outer instanceof BinaryTree
        || outer instanceof ExpressionStatementTree
        || outer instanceof SynchronizedTree
        || outer instanceof InstanceOfTree test && test.getPattern() == null;
    return isHarmless ? Optional.empty() : Optional.of(VALUE);
  }

  private static boolean isCallee(Tree call, Tree inside) {
    return call instanceof MethodInvocationTree invocation
        && invocation.getMethodSelect() == inside;
  }

  private boolean isDeclared(Tree variable) {
    return declared.of(index.element(variable)).isPresent();
  }

  /** Whether a local variable is another name of what it is assigned. */
  private boolean isName(VariableTree variable) {
    return expressions.isName(index.element(variable))
        && !expressions.of(variable.getInitializer()).isEmpty();
  }

  /** A call on a collector may return it by another way than those that are known. */
  private Optional<String> lossIn(MethodInvocationTree call) {
    return index.element(call) instanceof ExecutableElement method
            && CollectorTypes.isCollector(index.type(call))
            && !ClientSites.returnsCollector(method)
        ? Optional.of("the result of '%s' is not followed".formatted(method.getSimpleName()))
        : Optional.empty();
  }

  private Optional<String> handed(Tree call, Tree inside) {
    Optional<Invocation> invocation = Invocation.of(index, call);
    if (invocation.isEmpty()) {
      return Optional.of(VALUE);
    }
    ExecutableElement callee = invocation.get().callee();
    int position = invocation.get().arguments().indexOf(inside);
    String name = "%s.%s".formatted(Owners.of(callee).getQualifiedName(), callee.getSimpleName());
    return parameter(callee, position).flatMap(declared::of).isPresent() || HARMLESS.contains(name)
        ? Optional.empty()
        : Optional.of("it is passed to '%s.%s', whose parameter has no @MetricDef"
            .formatted(
                Owners.of(callee).getSimpleName(),
                callee.getSimpleName().contentEquals("<init>") ? "new" : callee.getSimpleName()));
  }

  private static Optional<VariableElement> parameter(ExecutableElement method, int position) {
    return position >= 0 && position < method.getParameters().size()
        ? Optional.of(method.getParameters().get(position))
        : Optional.empty();
  }

  /** What is declared of the result of the method around the current tree. */
  private Optional<CollectorDeclaration> resultAround() {
    for (Tree outer : around) {
      if (outer instanceof LambdaExpressionTree || outer instanceof ClassTree) {
        return Optional.empty();
      }
      if (outer instanceof MethodTree method) {
        return declared.of(index.element(method));
      }
    }
    return Optional.empty();
  }

  private void assigned(ExpressionTree expression, Optional<CollectorDeclaration> to) {
    to.ifPresent(each -> uses.add(new CollectorUse.Assigned(expression, each)));
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    if (tree.getInitializer() != null) {
      assigned(tree.getInitializer(), declared.of(index.element(tree)));
    }
    return super.visitVariable(tree, unused);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    assigned(tree.getExpression(), declared.of(index.element(tree.getVariable())));
    return super.visitAssignment(tree, unused);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    if (tree.getExpression() != null) {
      assigned(tree.getExpression(), resultAround());
    }
    return super.visitReturn(tree, unused);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    arguments(tree);
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    arguments(tree);
    return super.visitNewClass(tree, unused);
  }

  private void arguments(Tree call) {
    Optional<Invocation> invocation = Invocation.of(index, call);
    if (invocation.isPresent()) {
      List<? extends ExpressionTree> arguments = invocation.get().arguments();
      for (int i = 0; i < arguments.size(); i++) {
        assigned(arguments.get(i), parameter(invocation.get().callee(), i).flatMap(declared::of));
      }
    }
  }
}
