package org.metricdef;

/** The metrics clients over which a {@link MetricSet} can be implemented. */
public enum Client {
  /** {@code io.prometheus:simpleclient}; the class is named {@code Prometheus} plus the set. */
  SIMPLECLIENT,

  /** {@code io.micrometer:micrometer-core}; the class is named {@code Micrometer} plus the set. */
  MICROMETER,

  /**
   * {@code io.prometheus:prometheus-metrics-core}; the class is named {@code PrometheusMetrics}
   * plus the set.
   */
  PROMETHEUS_METRICS,

  /**
   * {@code io.opentelemetry:opentelemetry-api}; the class is named {@code OpenTelemetry} plus the
   * set.
   */
  OPENTELEMETRY,

  /** No client: nothing is generated, and the set only guards the names of its metrics. */
  NONE
}
