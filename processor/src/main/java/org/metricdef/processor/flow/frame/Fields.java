package org.metricdef.processor.flow.frame;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.flow.source.Parentheses;

/** How code names fields. */
public final class Fields {

  private Fields() {}

  /**
   * Whether code names a field of {@code this} object or of a class, and not one of another object.
   *
   * @param at the name, an assignment to it, or its declaration
   */
  public static boolean isOwn(Element field, Tree at) {
    Tree name = nameIn(at);
    return !(name instanceof MemberSelectTree select)
        || field.getModifiers().contains(Modifier.STATIC)
        || select.getExpression() instanceof IdentifierTree qualifier
            && qualifier.getName().contentEquals("this");
  }

  /** The variable before the dot where code names a field. */
  static Optional<Tree> qualifier(Tree at) {
    return nameIn(at) instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree qualifier
        ? Optional.of(qualifier)
        : Optional.empty();
  }

  private static Tree nameIn(Tree at) {
    if (at instanceof AssignmentTree assignment) {
      return Parentheses.strip(assignment.getVariable());
    }
    if (at instanceof CompoundAssignmentTree assignment) {
      return Parentheses.strip(assignment.getVariable());
    }
    if (at instanceof UnaryTree unary) {
      return Parentheses.strip(unary.getExpression());
    }
    return at instanceof ExpressionTree expression ? Parentheses.strip(expression) : at;
  }
}
