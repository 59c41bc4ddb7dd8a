package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.Owners;
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
    return registry.isEmpty() || !isOwn(registry.get(), new HashSet<>());
  }

  /** The constructor or method that is given a registry, by its simple name; empty if none is. */
  Optional<String> givenTo(Optional<ExpressionTree> registry) {
    return registry.isEmpty() ? Optional.empty() : givenTo(registry.get(), new HashSet<>());
  }

  private Optional<String> givenTo(ExpressionTree registry, Set<Element> seen) {
    Element element = index.element(Parentheses.strip(registry));
    if (element == null || !seen.add(element)) {
      return Optional.empty();
    }
    if (element.getKind() == ElementKind.PARAMETER) {
      return nameOf(element.getEnclosingElement());
    }
    for (ExpressionTree each : assignments.of(element)) {
      Optional<String> callee = givenTo(each, seen);
      if (callee.isPresent()) {
        return callee;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> nameOf(@Nullable Element callee) {
    Element named = callee != null && callee.getKind() == ElementKind.CONSTRUCTOR
        ? callee.getEnclosingElement()
        : callee;
    return named == null ? Optional.empty() : Optional.of(named.getSimpleName().toString());
  }

  private boolean isOwn(ExpressionTree registry, Set<Element> seen) {
    ExpressionTree tree = Parentheses.strip(registry);
    if (tree instanceof NewClassTree) {
      return true;
    }
    Element element = index.element(tree);
    if (element == null) {
      return true;
    }
    if (!seen.add(element)) {
      return false;
    }
    return switch (element.getKind()) {
      case FIELD -> isMade(element, seen);
      // The elements of a collection are several registries.
      case LOCAL_VARIABLE -> assignments.of(element).isEmpty() || isMade(element, seen);
      case PARAMETER -> isOfLambda(element) || isOfTest(element.getEnclosingElement());
      // A method may return another registry each time.
      default -> !element.getKind().isClass();
    };
  }

  private boolean isMade(Element variable, Set<Element> seen) {
    for (ExpressionTree assigned : assignments.of(variable)) {
      ExpressionTree tree = Parentheses.strip(assigned);
      if (tree instanceof MethodInvocationTree || isOwn(tree, seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfLambda(Element parameter) {
    return Owners.positionOf(parameter) < 0;
  }

  /** A test is given a registry of its own. */
  private static boolean isOfTest(@Nullable Element method) {
    return method != null
        && method.getAnnotationMirrors().stream()
            .anyMatch(each ->
                each.getAnnotationType().asElement().getSimpleName().toString().contains("Test"));
  }
}
