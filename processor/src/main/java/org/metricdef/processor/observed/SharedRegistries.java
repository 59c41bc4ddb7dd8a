package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;

/**
 * Which registries count as one. A program that is given a registry has one as a rule. A class that
 * makes one itself, as tests do, may make several.
 */
final class SharedRegistries {

  private final SourceIndex index;
  private final Assignments assignments;

  SharedRegistries(SourceIndex index) {
    this.index = index;
    this.assignments = new Assignments(index);
  }

  /** Whether a registry is one that the class is given, or the global one (empty). */
  boolean contains(Optional<ExpressionTree> registry) {
    return registry.isEmpty() || !isOwn(registry.get());
  }

  private boolean isOwn(ExpressionTree registry) {
    ExpressionTree tree = Parentheses.strip(registry);
    if (tree instanceof NewClassTree) {
      return true;
    }
    Element element = index.element(tree);
    if (element == null) {
      return true;
    }
    return switch (element.getKind()) {
      case FIELD, LOCAL_VARIABLE ->
        assignments.of(element).stream().anyMatch(each -> isMade(each, element));
      // A method may return another registry each time.
      case METHOD -> true;
      default ->
        element.getKind() != ElementKind.PARAMETER && !element.getKind().isClass();
    };
  }

  private boolean isMade(ExpressionTree assigned, Element variable) {
    ExpressionTree tree = Parentheses.strip(assigned);
    return tree instanceof NewClassTree
        || tree instanceof MethodInvocationTree
        || !variable.equals(index.element(tree)) && isOwn(tree);
  }
}
