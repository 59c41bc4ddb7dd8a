package org.metricdef.processor.observed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Code that runs in some installations of a program only. A condition on a field, a getter or a
 * property may be a setting, and then it has one outcome as long as the program runs.
 */
final class SettingConditions {

  /** Annotations by which frameworks leave a class or what a method makes out. */
  private static final Pattern INSTALLATIONS =
      Pattern.compile("(Conditional|IfBuild|UnlessBuild|Lookup(If|Unless)|Enabled|Disabled)\\w*"
          + "|Profile|Requires|Alternative|DefaultBean");

  private final SourceIndex index;
  private final Assignments assignments;

  /** The calls and method references of each method of the class; null until it is asked for. */
  private @Nullable Map<Element, List<Tree>> calls;

  SettingConditions(SourceIndex index) {
    this.index = index;
    this.assignments = new Assignments(index);
  }

  /**
   * Whether a condition around a tree may be a setting that decides on the tree, in its method or
   * where the class calls that.
   */
  boolean mayDecideOn(Tree tree) {
    return mayDecideOn(tree, new HashSet<>());
  }

  private boolean mayDecideOn(Tree tree, Set<Element> seen) {
    Tree inside = tree;
    boolean isInMethod = true;
    for (Tree outer : index.around(tree)) {
      if (isForSomeInstallations(outer)) {
        return true;
      }
      if (!isInMethod) {
        continue;
      }
      Optional<ExpressionTree> condition = conditionOf(outer);
      if (condition.isPresent()
          && !condition.get().equals(inside)
          && !readsArgument(condition.get(), new HashSet<>())) {
        return true;
      }
      if (outer instanceof MethodTree) {
        isInMethod = false;
        Element method = index.element(outer);
        if (method != null
            && seen.add(method)
            && callsOf(method).stream().anyMatch(each -> mayDecideOn(each, seen))) {
          return true;
        }
      }
      inside = outer;
    }
    return false;
  }

  /** {@code @ConditionalOnProperty}, {@code @Profile}, and their like, of a class or a method. */
  private boolean isForSomeInstallations(Tree tree) {
    Element element =
        tree instanceof ClassTree || tree instanceof MethodTree ? index.element(tree) : null;
    return element != null
        && element.getAnnotationMirrors().stream()
            .anyMatch(each -> INSTALLATIONS
                .matcher(each.getAnnotationType().asElement().getSimpleName())
                .matches());
  }

  private List<Tree> callsOf(Element method) {
    if (calls == null) {
      calls = new HashMap<>();
      for (Tree each : TreeSearch.all(
          index.topLevel(),
          tree -> tree instanceof MethodInvocationTree || tree instanceof MemberReferenceTree)) {
        Element called = index.element(each);
        if (called != null) {
          calls.computeIfAbsent(called, any -> new ArrayList<>()).add(each);
        }
      }
    }
    return calls.getOrDefault(method, List.of());
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
