package org.metricdef.processor.flow.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;

/** Parentheses, which change nothing. */
public final class Parentheses {

  private Parentheses() {}

  /** The expression inside; null for null. */
  public static ExpressionTree strip(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parentheses) {
      inner = parentheses.getExpression();
    }
    return inner;
  }
}
