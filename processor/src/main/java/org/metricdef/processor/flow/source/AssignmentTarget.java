package org.metricdef.processor.flow.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.Optional;

/** What an expression assigns: {@code x = 1}, {@code x += 1} and {@code x++}. */
public final class AssignmentTarget {

  private AssignmentTarget() {}

  /** The variable that a tree assigns; empty if it assigns none. */
  public static Optional<ExpressionTree> of(Tree tree) {
    ExpressionTree target = null;
    if (tree instanceof AssignmentTree assignment) {
      target = assignment.getVariable();
    } else if (tree instanceof CompoundAssignmentTree compound) {
      target = compound.getVariable();
    } else if (tree instanceof UnaryTree unary && assigns(unary)) {
      target = unary.getExpression();
    }
    return Optional.ofNullable(target).map(Parentheses::strip);
  }

  /** Whether code assigns anything. */
  public static boolean isIn(Tree code) {
    return TreeSearch.contains(code, tree -> of(tree).isPresent());
  }

  private static boolean assigns(UnaryTree unary) {
    return switch (unary.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }
}
