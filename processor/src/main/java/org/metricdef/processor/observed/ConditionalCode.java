package org.metricdef.processor.observed;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/** Whether code runs each time that the method around it does, as far as its source shows. */
final class ConditionalCode {

  private final SourceIndex index;

  ConditionalCode(SourceIndex index) {
    this.index = index;
  }

  /** Whether a decision in the method around a tree may skip the tree. */
  boolean contains(Tree tree) {
    Tree inside = tree;
    for (Tree outer : index.around(tree)) {
      if (outer instanceof MethodTree || outer instanceof ClassTree) {
        return false;
      }
      if (decidesOn(outer, inside)) {
        return true;
      }
      inside = outer;
    }
    return false;
  }

  private static boolean decidesOn(Tree outer, Tree inside) {
    if (outer instanceof BlockTree block) {
      return mayLeaveBefore(block, inside);
    }
    if (outer instanceof IfTree choice) {
      return !inside.equals(choice.getCondition());
    }
    if (outer instanceof ConditionalExpressionTree choice) {
      return !inside.equals(choice.getCondition());
    }
    if (outer instanceof WhileLoopTree loop) {
      return !inside.equals(loop.getCondition());
    }
    return switch (outer.getKind()) {
      case CONDITIONAL_AND, CONDITIONAL_OR -> inside.equals(((BinaryTree) outer).getRightOperand());
      default ->
        outer instanceof ForLoopTree
            || outer instanceof EnhancedForLoopTree
            || outer instanceof CaseTree
            || outer instanceof CatchTree;
    };
  }

  /** {@code if (…) return;} before a statement decides on the statement. */
  private static boolean mayLeaveBefore(BlockTree block, Tree inside) {
    for (StatementTree statement : block.getStatements()) {
      if (statement.equals(inside)) {
        return false;
      }
      if (TreeSearch.contains(statement, ConditionalCode::leaves)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leaves(Tree tree) {
    return tree instanceof ReturnTree
        || tree instanceof ThrowTree
        || tree instanceof BreakTree
        || tree instanceof ContinueTree;
  }
}
