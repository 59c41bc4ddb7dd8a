package org.metricdef.processor.flow.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;

/** What the constants of an enum pass for its final fields, as the source of the enum tells. */
public final class ConstantArguments {

  private ConstantArguments() {}

  /**
   * What a constant passes to a constructor that assigns it to a field; empty if that is not sure.
   *
   * @param tree the enum
   */
  public static Optional<ExpressionTree> passedFor(
      ClassTree tree, VariableTree constant, String field) {
    if (!(constant.getInitializer() instanceof NewClassTree creation)) {
      return Optional.empty();
    }
    List<? extends ExpressionTree> arguments = creation.getArguments();
    List<MethodTree> constructors = tree.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> method.getName().contentEquals("<init>"))
        .toList();
    List<MethodTree> fitting = constructors.stream()
        .filter(method -> method.getParameters().size() == arguments.size())
        .toList();
    boolean isVarArgs = constructors.stream().anyMatch(ConstantArguments::hasArray);
    if (fitting.size() != 1 || isVarArgs) {
      return Optional.empty();
    }
    return positionIn(fitting.get(0), field).map(arguments::get);
  }

  private static boolean hasArray(MethodTree constructor) {
    return constructor.getParameters().stream()
        .anyMatch(parameter -> parameter.getType().getKind() == Tree.Kind.ARRAY_TYPE);
  }

  /** The parameter that a constructor assigns to a field, and changes nowhere. */
  private static Optional<Integer> positionIn(MethodTree constructor, String field) {
    for (StatementTree statement : constructor.getBody().getStatements()) {
      if (statement instanceof ExpressionStatementTree expression
          && expression.getExpression() instanceof AssignmentTree assignment
          && isField(assignment.getVariable(), field, constructor)
          && Parentheses.strip(assignment.getExpression()) instanceof IdentifierTree source) {
        String name = source.getName().toString();
        boolean changes = TreeSearch.contains(
            constructor.getBody(), tree -> assigns(tree, name) || callsConstructor(tree));
        return changes ? Optional.empty() : positionOf(constructor, name);
      }
    }
    return Optional.empty();
  }

  private static boolean isField(ExpressionTree target, String field, MethodTree constructor) {
    return target instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals(field)
            && select.getExpression() instanceof IdentifierTree self
            && self.getName().contentEquals("this")
        || target instanceof IdentifierTree name
            && name.getName().contentEquals(field)
            && positionOf(constructor, field).isEmpty();
  }

  private static Optional<Integer> positionOf(MethodTree constructor, String parameter) {
    for (int i = 0; i < constructor.getParameters().size(); i++) {
      if (constructor.getParameters().get(i).getName().contentEquals(parameter)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Whether a tree assigns a variable of a name, or declares another one. */
  private static boolean assigns(Tree tree, String name) {
    if (tree instanceof VariableTree declared) {
      return declared.getName().contentEquals(name);
    }
    return AssignmentTarget.of(tree)
        .filter(target ->
            target instanceof IdentifierTree assigned && assigned.getName().contentEquals(name))
        .isPresent();
  }

  private static boolean callsConstructor(Tree tree) {
    return tree instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof IdentifierTree called
        && called.getName().contentEquals("this");
  }
}
