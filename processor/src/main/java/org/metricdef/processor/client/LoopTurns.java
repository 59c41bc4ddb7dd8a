package org.metricdef.processor.client;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import java.util.EnumSet;
import java.util.Set;
import org.metricdef.processor.flow.source.Parentheses;

/**
 * Whether a loop makes a second turn whatever the first one did. A condition such as {@code m ==
 * null} may hold in the first turn only.
 */
final class LoopTurns {

  private static final Set<Tree.Kind> COMPARISONS = EnumSet.of(
      Tree.Kind.LESS_THAN,
      Tree.Kind.LESS_THAN_EQUAL,
      Tree.Kind.GREATER_THAN,
      Tree.Kind.GREATER_THAN_EQUAL);

  private LoopTurns() {}

  static boolean mayRepeat(WhileLoopTree loop) {
    return isTrue(loop.getCondition());
  }

  static boolean mayRepeat(DoWhileLoopTree loop) {
    return isTrue(loop.getCondition());
  }

  /** A loop that counts, or one without a condition. */
  static boolean mayRepeat(ForLoopTree loop) {
    ExpressionTree condition = loop.getCondition();
    return condition == null
        || isTrue(condition)
        || condition instanceof BinaryTree comparison
            && COMPARISONS.contains(comparison.getKind())
            && loop.getUpdate().size() == 1;
  }

  /** A loop over elements, unless they are written there and are fewer than two. */
  static boolean mayRepeat(EnhancedForLoopTree loop) {
    ExpressionTree elements = Parentheses.strip(loop.getExpression());
    if (elements instanceof MethodInvocationTree call) {
      return !call.getMethodSelect()
              .toString()
              .matches("\\w+[.](of|asList|singleton|singletonList)")
          || call.getArguments().size() > 1;
    }
    return !(elements instanceof NewArrayTree array)
        || array.getInitializers() == null
        || array.getInitializers().size() > 1;
  }

  private static boolean isTrue(ExpressionTree condition) {
    return Parentheses.strip(condition) instanceof LiteralTree literal
        && Boolean.TRUE.equals(literal.getValue());
  }
}
