package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.ruleset.Rule;

/** {@code buckets}: buckets that a client of the set refuses, or in which it would not count. */
final class ClientBucketsRule implements DeclarationRule {

  private static final double NANOSECOND = 1e-9;

  private final ChosenClients chosen;

  ClientBucketsRule(ChosenClients chosen) {
    this.chosen = chosen;
  }

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    if (!metric.kind().hasBuckets()
        || !(metric.method().getEnclosingElement() instanceof TypeElement set)) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (MetricsClient client : chosen.of(set)) {
      fault(client, metric.definition())
          .ifPresent(fault -> problems.add(
              metric.problem(Rule.BUCKETS, "buckets of %s: %s".formatted(metric.name(), fault))));
    }
    return problems;
  }

  private static Optional<String> fault(MetricsClient client, MetricDefinition metric) {
    return switch (client) {
      case SIMPLECLIENT, PROMETHEUS_METRICS -> Optional.empty();
      case MICROMETER -> ofMicrometer(metric);
      case OPENTELEMETRY ->
        Buckets.of(metric).contains(Double.NEGATIVE_INFINITY)
            ? Optional.of("OpenTelemetry refuses -Infinity; remove it")
            : Optional.empty();
    };
  }

  /** A distribution summary rounds a value up before it looks for the bucket; a timer does not. */
  private static Optional<String> ofMicrometer(MetricDefinition metric) {
    List<Double> bounds = Buckets.finite(metric);
    if (bounds.isEmpty()) {
      return Optional.of("Micrometer needs a bound below infinity");
    }
    double least = metric.isInSeconds() ? NANOSECOND : Double.MIN_VALUE;
    if (bounds.get(0) < least) {
      return Optional.of("Micrometer refuses %s; begin above 0".formatted(bounds.get(0)));
    }
    return bounds.stream()
        .filter(bound -> !metric.isInSeconds() && bound != Math.rint(bound))
        .findFirst()
        .map(bound -> ("Micrometer counts only in whole numbers, so not in %s; "
                + "measure in seconds, or declare buckets that are whole numbers")
            .formatted(bound));
  }
}
