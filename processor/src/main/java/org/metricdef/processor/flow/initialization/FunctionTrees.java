package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import java.util.Optional;
import org.metricdef.processor.flow.source.Parentheses;

/** Expressions that create functions. */
final class FunctionTrees {

  private FunctionTrees() {}

  /** Whether an expression is a lambda, or a reference to a method of a variable or class. */
  static boolean isFunction(ExpressionTree tree) {
    ExpressionTree inner = Parentheses.strip(tree);
    return inner instanceof LambdaExpressionTree
        || inner instanceof MemberReferenceTree reference
            && reference.getQualifierExpression() instanceof IdentifierTree;
  }

  /** The creation of an object of an anonymous class; empty if an expression is none. */
  static Optional<NewClassTree> anonymous(ExpressionTree tree) {
    return Parentheses.strip(tree) instanceof NewClassTree creation
            && creation.getClassBody() != null
        ? Optional.of(creation)
        : Optional.empty();
  }
}
