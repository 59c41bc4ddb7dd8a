package org.metricdef.processor.raw;

/** A client whose own API declares a metric. */
public enum RawClient {
  SIMPLECLIENT("simpleclient"),
  PROMETHEUS_METRICS("prometheus-metrics"),
  MICROMETER("micrometer"),
  OPENTELEMETRY("opentelemetry");

  private final String id;

  RawClient(String id) {
    this.id = id;
  }

  /** The client as the catalogue names it. */
  public String id() {
    return id;
  }
}
