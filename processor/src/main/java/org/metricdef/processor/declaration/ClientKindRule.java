package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.ruleset.Rule;

/** {@code metric-def}: metrics that a client of the set does not have. */
final class ClientKindRule implements DeclarationRule {

  private final ChosenClients chosen;

  ClientKindRule(ChosenClients chosen) {
    this.chosen = chosen;
  }

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    boolean isEverywhere = metric.kind() != MetricKind.INFO
        && !metric.definition().hasNative()
        && !metric.definition().hasExemplars();
    if (isEverywhere || !(metric.method().getEnclosingElement() instanceof TypeElement set)) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (MetricsClient client : chosen.of(set)) {
      fault(client, metric)
          .ifPresent(fault -> problems.add(metric.problem(Rule.METRIC_DEF, fault)));
    }
    return problems;
  }

  private static Optional<String> fault(MetricsClient client, DeclaredMetric metric) {
    if (client == MetricsClient.PROMETHEUS_METRICS) {
      return Optional.empty();
    }
    if (metric.definition().hasNative()) {
      return Optional.of(
          "%s gives %s no native histogram; remove nativeHistogram, or choose prometheus-metrics%s"
              .formatted(
                  client.title(),
                  metric.name(),
                  client == MetricsClient.OPENTELEMETRY
                      ? "; a view of OpenTelemetry's SDK can choose exponential buckets"
                      : ""));
    }
    if (client == MetricsClient.SIMPLECLIENT) {
      return Optional.empty();
    }
    return metric.definition().hasExemplars()
        ? Optional.of(
            "%s takes exemplars from the current trace, and none with a call; let %s return %s, or choose simpleclient or prometheus-metrics"
                .formatted(
                    client.title(),
                    metric.definition().method(),
                    metric.kind().handle().replace("org.metricdef.", "")))
        : Optional.of(
            "%s has no info metrics: its exporter would show %s as %s; set a Gauge with these labels to 1, or choose another client"
                .formatted(
                    client.title(), metric.name(), metric.name().replaceFirst("_info$", "")));
  }
}
