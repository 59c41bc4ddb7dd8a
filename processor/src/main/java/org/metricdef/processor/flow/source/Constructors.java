package org.metricdef.processor.flow.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** What the constructors of a class do unconditionally. */
public final class Constructors {

  private final ClassSource source;

  public Constructors(ClassSource source) {
    this.source = source;
  }

  /** Whether every constructor assigns a field unconditionally, so that it is not null later. */
  public boolean allAssign(Element field) {
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(Owners.of(field).getEnclosedElements());
    return !field.getModifiers().contains(Modifier.STATIC)
        && constructors.stream().allMatch(constructor -> assigns(constructor, field));
  }

  private boolean assigns(ExecutableElement constructor, Element field) {
    return source
        .bodyOf(constructor)
        .map(tree -> isDelegating(tree)
            || !returnsEarly(tree)
                && tree.getBody().getStatements().stream()
                    .anyMatch(statement -> isAssignment(statement, field)))
        .orElse(false);
  }

  /** Whether a constructor may end before its last statement. */
  public static boolean returnsEarly(MethodTree tree) {
    return TreeSearch.contains(tree.getBody(), ReturnTree.class::isInstance);
  }

  /** Whether a constructor leaves the work to another one of its class. */
  public static boolean isDelegating(MethodTree tree) {
    List<? extends StatementTree> statements = tree.getBody().getStatements();
    return !statements.isEmpty() && callsConstructor(statements.get(0), "this");
  }

  /** The call of another constructor, if a constructor does nothing else. */
  public static Optional<ExpressionTree> onlyDelegation(MethodTree tree) {
    return tree.getBody() != null
            && tree.getBody().getStatements().size() == 1
            && isDelegating(tree)
            && tree.getBody().getStatements().get(0) instanceof ExpressionStatementTree statement
        ? Optional.of(statement.getExpression())
        : Optional.empty();
  }

  /**
   * Whether a statement calls another constructor.
   *
   * @param name {@code this} or {@code super}
   */
  public static boolean callsConstructor(StatementTree tree, String name) {
    return tree instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof MethodInvocationTree call
        && (call.getMethodSelect() instanceof IdentifierTree called
            ? called.getName().contentEquals(name)
            : call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals(name));
  }

  private boolean isAssignment(StatementTree statement, Element field) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof AssignmentTree assignment
        && field.equals(source.element(assignment.getVariable()));
  }
}
