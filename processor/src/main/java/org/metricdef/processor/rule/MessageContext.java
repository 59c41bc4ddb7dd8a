package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;

/** What messages need to know of the source. */
public interface MessageContext {

  /** Whether an expression is a {@code Labels}, and not a {@code Map}. */
  boolean isLabels(ExpressionTree expression);
}
