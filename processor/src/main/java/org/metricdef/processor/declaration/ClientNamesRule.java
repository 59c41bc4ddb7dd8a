package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.ruleset.Rule;

/** {@code metric-name}: names that a client of the set drops, or shows in another form. */
final class ClientNamesRule implements DeclarationRule {

  /** What Micrometer's registry and OpenTelemetry's exporter for Prometheus cut off. */
  private static final List<String> CUT = List.of("_info", "_bucket", "_created", "_total");

  private static final int OPENTELEMETRY_LENGTH = 255;

  private final ChosenClients chosen;

  ClientNamesRule(ChosenClients chosen) {
    this.chosen = chosen;
  }

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    if (!(metric.method().getEnclosingElement() instanceof TypeElement set)) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (MetricsClient client : chosen.of(set)) {
      Optional<String> fault = switch (client) {
        case SIMPLECLIENT, PROMETHEUS_METRICS -> Optional.empty();
        case MICROMETER -> cut(metric, client);
        case OPENTELEMETRY -> ofOpenTelemetry(metric);
      };
      if (fault.isPresent()) {
        problems.add(metric.problem(Rule.METRIC_NAME, fault.get()));
      }
      if (client == MetricsClient.OPENTELEMETRY) {
        problems.addAll(labelsOfOpenTelemetry(metric));
      }
    }
    return problems;
  }

  private static List<Problem> labelsOfOpenTelemetry(DeclaredMetric metric) {
    List<String> labels = new ArrayList<>(metric.definition().baseLabels());
    labels.addAll(metric.definition().labels());
    List<Problem> problems = new ArrayList<>();
    for (String label : labels) {
      if (label.contains("__") && !label.startsWith("__")) {
        problems.add(metric.problem(
            Rule.LABEL_NAME,
            "label '%s' of %s: OpenTelemetry shows __ as _; rename it"
                .formatted(label, metric.name())));
      }
      if (label.startsWith("otel_scope_")) {
        problems.add(metric.problem(
            Rule.LABEL_NAME,
            "label '%s' of %s: OpenTelemetry's exporter adds labels that begin with otel_scope_"
                .formatted(label, metric.name())));
      }
    }
    return problems;
  }

  private static Optional<String> cut(DeclaredMetric metric, MetricsClient client) {
    // An info metric is refused as such.
    if (metric.definition().kind() == MetricKind.INFO) {
      return Optional.empty();
    }
    // Micrometer adds the suffix of a timer before it cuts.
    String name =
        metric.definition().isInSeconds() ? metric.name() : client.nameOf(metric.definition());
    for (String suffix : CUT) {
      if (name.endsWith(suffix)) {
        return Optional.of("%s: %s cuts the suffix %s off; choose another last word"
            .formatted(metric.name(), client.title(), suffix));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofOpenTelemetry(DeclaredMetric metric) {
    String name = metric.name();
    if (name.startsWith("_") || name.contains(":") || name.length() > OPENTELEMETRY_LENGTH) {
      return Optional.of(
          ("%s: OpenTelemetry drops a metric whose name does not begin with a letter, "
                  + "has a ':' or more than %d characters; rename it")
              .formatted(name, OPENTELEMETRY_LENGTH));
    }
    return name.contains("__")
        ? Optional.of("%s: OpenTelemetry shows __ as _; rename it".formatted(name))
        : cut(metric, MetricsClient.OPENTELEMETRY);
  }
}
