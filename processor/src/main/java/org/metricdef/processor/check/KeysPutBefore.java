package org.metricdef.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * The keys that statements put into a map on every way to its use. The analysis does not follow a
 * map that comes from elsewhere, but a message has to tell which keys that map need not have.
 */
record KeysPutBefore(SourceIndex index, Function<ExpressionTree, Optional<String>> constants) {

  private static final Set<ElementKind> VARIABLES =
      Set.of(ElementKind.LOCAL_VARIABLE, ElementKind.PARAMETER);

  /** The constant keys that are put into the map of a local variable before an expression. */
  Set<String> of(ExpressionTree labels) {
    Set<String> keys = new TreeSet<>();
    Element map = index.element(Parentheses.strip(labels));
    if (map == null || !VARIABLES.contains(map.getKind())) {
      return keys;
    }
    Tree inner = labels;
    for (Tree around : index.around(labels)) {
      if (isOtherCode(around)) {
        return keys;
      }
      if (around instanceof BlockTree block && !addBefore(inner, block, map, keys)) {
        return keys;
      }
      inner = around;
    }
    return keys;
  }

  private static boolean isOtherCode(Tree tree) {
    return tree instanceof MethodTree
        || tree instanceof LambdaExpressionTree
        || tree instanceof ClassTree;
  }

  /** Adds the keys of the statements before one; false if the variable had another map earlier. */
  private boolean addBefore(Tree inner, BlockTree block, Element map, Set<String> keys) {
    List<? extends StatementTree> statements = block.getStatements();
    for (int i = statements.indexOf(inner) - 1; i >= 0; i--) {
      if (TreeSearch.contains(statements.get(i), tree -> assigns(tree, map))) {
        return false;
      }
      putBy(statements.get(i), map).ifPresent(keys::add);
    }
    return true;
  }

  private boolean assigns(Tree tree, Element map) {
    return tree instanceof AssignmentTree assignment && is(assignment.getVariable(), map)
        || tree instanceof VariableTree && is(tree, map);
  }

  private boolean is(Tree tree, Element map) {
    return Objects.equals(index.element(tree), map);
  }

  private Optional<String> putBy(StatementTree statement, Element map) {
    return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("put")
            && select.getExpression() instanceof IdentifierTree receiver
            && is(receiver, map)
            && call.getArguments().size() == 2
        ? constants.apply(call.getArguments().get(0))
        : Optional.empty();
  }
}
