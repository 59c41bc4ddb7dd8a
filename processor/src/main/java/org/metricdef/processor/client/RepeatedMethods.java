package org.metricdef.processor.client;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/** Whether a method may run several times for one object: it is no part of setting one up. */
public final class RepeatedMethods {

  private final SourceIndex index;
  private final Predicate<ExecutableElement> startup;

  /**
   * The question for one class.
   *
   * @param startup the methods that run only to set up an object
   */
  public RepeatedMethods(SourceIndex index, Predicate<ExecutableElement> startup) {
    this.index = index;
    this.startup = startup;
  }

  /** A private method is repeated if a repeated one calls it. */
  public boolean contains(ExecutableElement method) {
    return contains(method, new HashSet<>());
  }

  private boolean contains(ExecutableElement method, Set<ExecutableElement> asked) {
    if (method.getKind() != ElementKind.METHOD || startup.test(method) || !asked.add(method)) {
      return false;
    }
    return !method.getModifiers().contains(Modifier.PRIVATE)
        || TreeSearch.all(index.topLevel(), tree -> isUse(tree, method)).stream()
            .map(this::methodAround)
            .flatMap(Optional::stream)
            .anyMatch(caller -> contains(caller, asked));
  }

  private boolean isUse(Tree tree, ExecutableElement method) {
    return (tree instanceof MethodInvocationTree || tree instanceof MemberReferenceTree)
        && method.equals(index.element(tree));
  }

  private Optional<ExecutableElement> methodAround(Tree tree) {
    return index.around(tree).stream()
        .filter(MethodTree.class::isInstance)
        .findFirst()
        .map(index::element)
        .map(ExecutableElement.class::cast);
  }
}
