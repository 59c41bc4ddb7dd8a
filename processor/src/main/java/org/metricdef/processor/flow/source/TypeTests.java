package org.metricdef.processor.flow.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tests of the class of an object that the code itself has made, and questions to collections that
 * it fills. Perhaps such a test always has the same outcome, so nothing follows from the other one.
 */
final class TypeTests {

  /** So many variables are followed for one condition. */
  private static final int MOST = 16;

  private final SourceIndex index;
  private final AssignedValues assigned;
  private final OwnContents contents;
  private final Set<Tree> settled = new HashSet<>();

  TypeTests(SourceIndex index, AssignedValues assigned) {
    this.index = index;
    this.assigned = assigned;
    this.contents = new OwnContents(index, assigned);
  }

  /** Notes that a test, or a selector of a switch, has an object whose origin is known. */
  boolean addOwnTest(Tree test) {
    return settled.add(test);
  }

  /** Whether a condition, or a variable that it reads, consists of such a test. */
  boolean areSettled(@Nullable ExpressionTree condition) {
    Finder finder = new Finder();
    finder.scan(condition, null);
    while (!finder.isFound && !finder.open.isEmpty()) {
      assigned.of(finder.open.remove()).forEach(value -> finder.scan(value, null));
    }
    return finder.isFound;
  }

  private final class Finder extends TreeScanner<Void, Void> {
    private final Set<VariableElement> seen = new HashSet<>();
    private final Deque<VariableElement> open = new ArrayDeque<>();
    private boolean isFound;

    @Override
    public @Nullable Void scan(@Nullable Tree tree, Void unused) {
      isFound |= tree != null && settled.contains(tree);
      return isFound ? null : super.scan(tree, unused);
    }

    @Override
    public @Nullable Void visitInstanceOf(InstanceOfTree tree, Void unused) {
      isFound |= TypeTests.this.isAlwaysTrue(tree);
      return super.visitInstanceOf(tree, unused);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      isFound |= contents.isAskedBy(tree);
      return super.visitMethodInvocation(tree, unused);
    }

    /** An operand that is always true decides nothing beside the other one. */
    @Override
    public @Nullable Void visitBinary(BinaryTree tree, Void unused) {
      if (tree.getKind() == Tree.Kind.CONDITIONAL_AND) {
        if (isAlwaysTrue(tree.getLeftOperand())) {
          return scan(tree.getRightOperand(), unused);
        }
        if (isAlwaysTrue(tree.getRightOperand())) {
          return scan(tree.getLeftOperand(), unused);
        }
      }
      return super.visitBinary(tree, unused);
    }

    private boolean isAlwaysTrue(ExpressionTree operand) {
      return Parentheses.strip(operand) instanceof InstanceOfTree test
          && TypeTests.this.isAlwaysTrue(test);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, Void unused) {
      if (index.element(tree) instanceof VariableElement variable
          && !variable.getKind().isField()
          && seen.size() < MOST
          && seen.add(variable)) {
        open.add(variable);
      }
      return null;
    }
  }

  /** Whether what is tested, unless it is null, has the class that it is tested for. */
  private boolean isAlwaysTrue(InstanceOfTree test) {
    ExpressionTree tested = Parentheses.strip(test.getExpression());
    while (tested instanceof TypeCastTree cast) {
      tested = Parentheses.strip(cast.getExpression());
    }
    // A record pattern has no type, and its components may not match.
    if (test.getType() == null || !(index.type(test.getType()) instanceof DeclaredType type)) {
      return false;
    }
    if (isOf(index.type(tested), type)) {
      return true;
    }
    List<ExpressionTree> values = index.element(tested) instanceof VariableElement variable
        ? assigned.of(variable)
        : List.of();
    return !values.isEmpty() && values.stream().allMatch(value -> isOf(index.type(value), type));
  }

  private static boolean isOf(@Nullable TypeMirror type, DeclaredType tested) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (element.equals(tested.asElement())
            || isOf(element.getSuperclass(), tested)
            || element.getInterfaces().stream().anyMatch(each -> isOf(each, tested)));
  }
}
