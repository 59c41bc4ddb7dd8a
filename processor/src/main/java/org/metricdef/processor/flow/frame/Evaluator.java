package org.metricdef.processor.flow.frame;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import org.metricdef.processor.flow.value.Value;

/** The recursion of the interpreter: expressions and statements contain each other at any depth. */
public interface Evaluator {

  /** The value of an expression; {@code Nothing} if the expression is unreachable. */
  Value evaluate(ExpressionTree expression);

  /** Runs a statement; null runs nothing. */
  void run(Tree statement);
}
