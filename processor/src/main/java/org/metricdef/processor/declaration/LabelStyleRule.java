package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_SET;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.ruleset.Rule;

/** {@code label-style}: label names that break Prometheus's naming conventions. */
final class LabelStyleRule implements DeclarationRule {

  @Override
  public List<Problem> checkSet(TypeElement set) {
    return MetricSetReader.baseLabelsOf(set).stream()
        .flatMap(label -> camelCase(label, "base label '%s'".formatted(label)).stream())
        .map(message -> Problem.at(set, METRIC_SET, Rule.LABEL_STYLE, message))
        .toList();
  }

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    List<Problem> problems = new ArrayList<>();
    for (String label : metric.definition().labels()) {
      camelCase(label, "label '%s' of %s".formatted(label, metric.name()))
          .ifPresent(message -> problems.add(metric.problem(Rule.LABEL_STYLE, message)));
    }
    if (!metric.kind().hasBuckets()) {
      problems.addAll(metric.problemIf(
          metric.definition().hasLabel("le"),
          Rule.LABEL_STYLE,
          "label 'le' is for the buckets of histograms, but %s is %s; choose another name",
          metric.name(),
          metric.kind().withArticle()));
    }
    problems.addAll(metric.problemIf(
        metric.kind() != MetricKind.SUMMARY && metric.definition().hasLabel("quantile"),
        Rule.LABEL_STYLE,
        "label 'quantile' is for summaries, but %s is %s; choose another name",
        metric.name(),
        metric.kind().withArticle()));
    return problems;
  }

  private static Optional<String> camelCase(String label, String what) {
    return SnakeCase.isCamelCase(label)
        ? Optional.of("%s is in camelCase; write it as '%s'".formatted(what, SnakeCase.of(label)))
        : Optional.empty();
  }
}
