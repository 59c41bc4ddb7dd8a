package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import org.metricdef.processor.flow.value.Value;

/** The recursion of the interpreter: expressions and statements hold each other, at any depth. */
interface Evaluator {

  /** The value of an expression; code that is never reached has none. */
  Value evaluate(ExpressionTree expression);

  /** Runs a statement, or nothing where there is none (null). */
  void run(Tree statement);
}
