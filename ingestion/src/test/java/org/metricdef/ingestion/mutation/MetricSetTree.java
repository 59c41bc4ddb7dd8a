package org.metricdef.ingestion.mutation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The producer's metric set.
 *
 * @param baseLabels what every metric carries besides its own labels
 * @param baseLabelsAt the array that lists them
 * @param metrics all of its metrics
 */
record MetricSetTree(List<String> baseLabels, Span baseLabelsAt, List<Metric> metrics) {

  static MetricSetTree of(Span.In spans, CompilationUnitTree unit) {
    ClassTree set = (ClassTree) unit.getTypeDecls().get(0);
    AnnotationTree annotation = set.getModifiers().getAnnotations().get(0);
    List<Metric> metrics = new ArrayList<>();
    for (Tree member : set.getMembers()) {
      metrics.add(metric(spans, (MethodTree) member));
    }
    ExpressionTree base = argument(annotation, "baseLabels").orElseThrow();
    return new MetricSetTree(strings(base), spans.of(base), List.copyOf(metrics));
  }

  private static Metric metric(Span.In spans, MethodTree method) {
    AnnotationTree annotation = method.getModifiers().getAnnotations().get(0);
    Span kind = spans.of(method.getReturnType());
    return new Metric(
        method.getName().toString(),
        method.getReturnType().toString(),
        argument(annotation, "labels").map(MetricSetTree::strings).orElse(List.of()),
        kind,
        argument(annotation, "labels").map(labels -> spans.of(labels).atLineOf(kind)),
        spans.of(annotation).atLineOf(kind));
  }

  /** An argument of an annotation that names all of its arguments, or has but one. */
  static Optional<ExpressionTree> argument(AnnotationTree annotation, String name) {
    return annotation.getArguments().stream()
        .map(AssignmentTree.class::cast)
        .filter(each -> each.getVariable().toString().equals(name))
        .map(AssignmentTree::getExpression)
        .findFirst();
  }

  /** The strings of an array of literals. */
  static List<String> strings(ExpressionTree array) {
    return ((NewArrayTree) array)
        .getInitializers().stream()
            .map(each -> (String) ((LiteralTree) each).getValue())
            .toList();
  }
}
