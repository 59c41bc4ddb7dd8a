package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import java.util.Optional;

/** Tells which constant text an expression is. */
interface ConstantTexts {

  /** The constant string that an expression is; empty if it is none. */
  Optional<String> constant(ExpressionTree expression);
}
