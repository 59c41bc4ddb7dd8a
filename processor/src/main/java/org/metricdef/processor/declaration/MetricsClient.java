package org.metricdef.processor.declaration;

import java.util.Locale;
import java.util.Optional;

/**
 * A client over which a set can be implemented, in the order in which one is looked for. Micrometer
 * comes before prometheus-metrics, as its registry for Prometheus brings that.
 */
public enum MetricsClient {
  SIMPLECLIENT("io.prometheus:simpleclient", "io.prometheus.client.CollectorRegistry"),
  MICROMETER("io.micrometer:micrometer-core", "io.micrometer.core.instrument.MeterRegistry"),
  PROMETHEUS_METRICS(
      "io.prometheus:prometheus-metrics-core", "io.prometheus.metrics.core.metrics.Counter"),
  OPENTELEMETRY("io.opentelemetry:opentelemetry-api", "io.opentelemetry.api.metrics.Meter");

  /** The constant of the annotations with which a set says that nothing implements it. */
  static final String NONE = "NONE";

  private final String dependency;
  private final String type;

  MetricsClient(String dependency, String type) {
    this.dependency = dependency;
    this.type = type;
  }

  /** The client as messages name it. */
  String title() {
    return switch (this) {
      case SIMPLECLIENT -> "simpleclient";
      case PROMETHEUS_METRICS -> "prometheus-metrics";
      case MICROMETER -> "Micrometer";
      case OPENTELEMETRY -> "OpenTelemetry";
    };
  }

  /** The client as the catalogue and the pages write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name under which a metric is registered: some clients add what follows from its kind. */
  public String nameOf(MetricDefinition metric) {
    String name = metric.fullName();
    boolean addsTotal = this == MICROMETER || this == OPENTELEMETRY;
    if (addsTotal && metric.kind().isCounter()) {
      return without(name, "_total");
    }
    return this == MICROMETER && metric.isInSeconds() ? without(name, "_seconds") : name;
  }

  /** A name without a suffix; something of the name stays. */
  private static String without(String name, String suffix) {
    return name.endsWith(suffix) && name.length() > suffix.length()
        ? name.substring(0, name.length() - suffix.length())
        : name;
  }

  /** What Maven and Gradle know it by. */
  String dependency() {
    return dependency;
  }

  /** A class that it always has. */
  String type() {
    return type;
  }

  /** The client of a constant of {@code org.metricdef.Client}; empty for {@link #NONE}. */
  static Optional<MetricsClient> of(String constant) {
    for (MetricsClient client : values()) {
      if (client.name().equals(constant)) {
        return Optional.of(client);
      }
    }
    return Optional.empty();
  }
}
