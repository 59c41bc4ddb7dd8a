package org.metricdef.processor.observed;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Code that runs in some installations of a program only. A condition on a field, a getter or a
 * property may be a setting, and then it has one outcome as long as the program runs.
 */
final class SettingConditions {

  private final SourceIndex index;
  private final Assignments assignments;

  SettingConditions(SourceIndex index) {
    this.index = index;
    this.assignments = new Assignments(index);
  }

  /** Whether a condition in the method around a tree may be a setting that decides on the tree. */
  boolean mayDecideOn(Tree tree) {
    Tree inside = tree;
    for (Tree outer : index.around(tree)) {
      Optional<ExpressionTree> condition = conditionOf(outer);
      if (condition.isPresent()
          && !condition.get().equals(inside)
          && !readsArgument(condition.get(), new HashSet<>())) {
        return true;
      }
      if (outer instanceof MethodTree) {
        return false;
      }
      inside = outer;
    }
    return false;
  }

  private static Optional<ExpressionTree> conditionOf(Tree tree) {
    if (tree instanceof IfTree choice) {
      return Optional.of(choice.getCondition());
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return Optional.of(choice.getCondition());
    }
    if (tree instanceof SwitchTree choice) {
      return Optional.of(choice.getExpression());
    }
    return tree instanceof SwitchExpressionTree choice
        ? Optional.of(choice.getExpression())
        : Optional.empty();
  }

  /** Whether the outcome depends on what a method is called with. */
  private boolean readsArgument(Tree condition, Set<Element> seen) {
    return TreeSearch.contains(condition, tree -> {
      Element element = tree instanceof IdentifierTree ? index.element(tree) : null;
      if (element == null) {
        return false;
      }
      return switch (element.getKind()) {
        case PARAMETER -> !isOfConstructor(element);
        case EXCEPTION_PARAMETER -> true;
        case LOCAL_VARIABLE ->
          seen.add(element)
              && assignments.of(element).stream().anyMatch(each -> readsArgument(each, seen));
        default -> false;
      };
    });
  }

  private static boolean isOfConstructor(Element parameter) {
    Element owner = parameter.getEnclosingElement();
    return owner != null && owner.getKind() == ElementKind.CONSTRUCTOR;
  }
}
