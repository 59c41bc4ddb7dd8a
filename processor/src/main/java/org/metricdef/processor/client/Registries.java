package org.metricdef.processor.client;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/** Finds the variable that stands for a registry. Two expressions of one variable are the same. */
final class Registries {

  private final SourceIndex index;

  Registries(SourceIndex index) {
    this.index = index;
  }

  /** The variable that an expression names, or that a local variable is another name of. */
  Optional<VariableElement> variableOf(ExpressionTree expression) {
    ExpressionTree tree = Parentheses.strip(expression);
    if (!(index.element(tree) instanceof VariableElement variable) || !isOwn(tree, variable)) {
      return Optional.empty();
    }
    return variable.getKind() == ElementKind.LOCAL_VARIABLE
        ? Optional.of(initializer(variable).flatMap(this::variableOf).orElse(variable))
        : Optional.of(variable);
  }

  /** Whether the variable is the same one wherever it is named in an object. */
  private static boolean isOwn(ExpressionTree tree, VariableElement variable) {
    return tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree select
            && (variable.getModifiers().contains(Modifier.STATIC)
                || select.getExpression().toString().equals("this"));
  }

  /** What a local variable is declared with, if nothing else is assigned to it. */
  private Optional<ExpressionTree> initializer(VariableElement variable) {
    List<Tree> writes = TreeSearch.all(
        index.topLevel(),
        tree -> tree instanceof VariableTree && variable.equals(index.element(tree))
            || tree instanceof AssignmentTree assignment
                && variable.equals(index.element(assignment.getVariable())));
    return writes.size() == 1 && writes.get(0) instanceof VariableTree declaration
        ? Optional.ofNullable(declaration.getInitializer())
        : Optional.empty();
  }
}
