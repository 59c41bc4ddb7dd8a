package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code duplicate-metric}: two metrics that cannot be in one registry. They can be in the same
 * set, in two sets of this compilation, or in a set of this and a set of an earlier compilation.
 */
final class DuplicateMetricRule implements DeclarationRule {

  private final CompiledMetrics compiled;
  private final Map<String, DeclaredMetric> claims = new HashMap<>();

  DuplicateMetricRule(CompiledMetrics compiled) {
    this.compiled = compiled;
  }

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    return claim(metric, claims)
        .or(() -> compiled.clashingWith(metric))
        .map(other -> metric.problem(Rule.DUPLICATE_METRIC, message(metric, other)))
        .map(List::of)
        .orElse(List.of());
  }

  /** The problems of sets that one facade uses together, so that they are in one registry. */
  static List<Problem> checkTogether(List<TypeElement> sets, Element facade, String annotation) {
    Map<String, DeclaredMetric> together = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (TypeElement set : sets) {
      for (DeclaredMetric metric : MetricSetReader.declaredBy(set)) {
        claim(metric, together)
            .filter(
                other -> !other.definition().set().equals(metric.definition().set()))
            .ifPresent(other -> problems.add(Problem.at(
                facade,
                annotation,
                Rule.DUPLICATE_METRIC,
                message(metric, other) + "; this facade uses both sets")));
      }
    }
    return problems;
  }

  /** Records the names of a metric. Returns the metric that already uses one of them, if any. */
  private static Optional<DeclaredMetric> claim(
      DeclaredMetric metric, Map<String, DeclaredMetric> claims) {
    for (String name : metric.definition().claimedNames()) {
      DeclaredMetric earlier = claims.putIfAbsent(name, metric);
      if (earlier != null && !earlier.place().equals(metric.place())) {
        return Optional.of(earlier);
      }
    }
    return Optional.empty();
  }

  private static String message(DeclaredMetric metric, DeclaredMetric other) {
    if (metric.name().equals(other.name())) {
      return "%s is already declared by %s".formatted(metric.name(), other.place());
    }
    String shared = metric.definition().claimedNames().stream()
        .filter(other.definition().claimedNames()::contains)
        .findFirst()
        .orElseThrow();
    return "%s and %s of %s would both be exposed as %s"
        .formatted(metric.name(), other.name(), other.place(), shared);
  }
}
