package org.metricdef.processor.observed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * A call of a client whose result is not used, so that nothing is recorded.
 *
 * @param method the method's simple name
 * @param collector the field of a collector on which nothing else is called; empty for a timer
 */
public record UnusedResult(Tree tree, String method, Optional<Element> collector) {

  private static final Set<String> LOOK_UPS = Set.of("labels", "labelValues");

  /** The calls of a class. */
  public static List<UnusedResult> find(
      SourceIndex index, Predicate<ExecutableElement> isRepeated) {
    List<UnusedResult> unused = new ArrayList<>();
    for (Tree tree : TreeSearch.all(index.topLevel(), ExpressionStatementTree.class::isInstance)) {
      ExpressionTree expression = ((ExpressionStatementTree) tree).getExpression();
      if (expression instanceof MethodInvocationTree call && startsTimer(call, index)) {
        unused.add(new UnusedResult(call, "startTimer", Optional.empty()));
      }
    }
    unused.addAll(lookUps(index, isRepeated));
    return unused;
  }

  private static boolean startsTimer(MethodInvocationTree call, SourceIndex index) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("startTimer")
        && index.element(call) instanceof ExecutableElement method
        && method.getParameters().isEmpty()
        && isOfClient(Owners.of(method));
  }

  private static boolean isOfClient(Element type) {
    return type.toString().startsWith("io.prometheus.client.")
        || type.toString().startsWith("io.prometheus.metrics.core.");
  }

  /** Series of private collectors that are looked up again and again, and of which none is used. */
  private static List<UnusedResult> lookUps(
      SourceIndex index, Predicate<ExecutableElement> isRepeated) {
    // Most classes have no statement that only looks up a series.
    if (!TreeSearch.contains(index.topLevel(), UnusedResult::looksUp)) {
      return List.of();
    }
    Map<Element, List<UnusedResult>> found = new LinkedHashMap<>();
    Set<Element> used = new HashSet<>();
    for (Tree name : TreeSearch.all(index.topLevel(), tree -> isCollector(tree, index))) {
      Element field = index.element(name);
      Optional<MethodInvocationTree> lookUp = lookUpOn(name, index);
      if (field == null) {
        continue;
      }
      if (lookUp.isEmpty()) {
        used.add(field);
      } else if (methodAround(lookUp.get(), index).filter(isRepeated).isPresent()) {
        found
            .computeIfAbsent(field, any -> new ArrayList<>())
            .add(new UnusedResult(lookUp.get(), nameOf(lookUp.get()), Optional.of(field)));
      }
    }
    found.keySet().removeAll(used);
    return found.values().stream().flatMap(List::stream).toList();
  }

  private static boolean looksUp(Tree tree) {
    return tree instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && LOOK_UPS.contains(select.getIdentifier().toString());
  }

  private static boolean isCollector(Tree tree, SourceIndex index) {
    Element element = tree instanceof IdentifierTree || tree instanceof MemberSelectTree
        ? index.element(tree)
        : null;
    return element != null
        && element.getKind() == ElementKind.FIELD
        && element.getModifiers().contains(Modifier.PRIVATE)
        && isOfClient(element.asType().toString());
  }

  private static boolean isOfClient(String type) {
    return type.startsWith("io.prometheus.client.")
        || type.startsWith("io.prometheus.metrics.core.metrics.");
  }

  /** The look-up of a series, as a statement; empty if a collector is used otherwise. */
  private static Optional<MethodInvocationTree> lookUpOn(Tree collector, SourceIndex index) {
    return index.parent(collector) instanceof MemberSelectTree select
            && LOOK_UPS.contains(select.getIdentifier().toString())
            && index.parent(select) instanceof MethodInvocationTree call
            && call.getMethodSelect().equals(select)
            && index.parent(call) instanceof ExpressionStatementTree
        ? Optional.of(call)
        : Optional.empty();
  }

  private static String nameOf(MethodInvocationTree call) {
    return ((MemberSelectTree) call.getMethodSelect()).getIdentifier().toString();
  }

  private static Optional<ExecutableElement> methodAround(Tree tree, SourceIndex index) {
    for (Tree outer : index.around(tree)) {
      if (outer instanceof MethodTree) {
        return index.element(outer) instanceof ExecutableElement method
            ? Optional.of(method)
            : Optional.empty();
      }
      if (outer instanceof LambdaExpressionTree || outer instanceof ClassTree) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
