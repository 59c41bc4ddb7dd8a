package org.metricdef.processor.flow.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;

/** Removes parentheses, which have no effect. */
public final class Parentheses {

  private Parentheses() {}

  /** The expression inside the parentheses; null for null. */
  public static ExpressionTree strip(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parentheses) {
      inner = parentheses.getExpression();
    }
    return inner;
  }
}
