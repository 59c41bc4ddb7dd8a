package org.metricdef.processor.report;

import java.util.List;

/**
 * What Prometheus sees of a metric that a metric set declares, if it is implemented over a client
 * and the client's own exporter is asked.
 *
 * @param name the declared name, with the prefix of the set
 * @param kind the kind: {@code counter}, {@code gauge} or {@code histogram}
 * @param client the client: {@code simpleclient}, {@code prometheus-metrics}, {@code micrometer} or
 *     {@code opentelemetry}
 * @param series the time series
 */
public record ExposedMetric(String name, String kind, String client, List<ExposedSeries> series) {

  public ExposedMetric {
    series = List.copyOf(series);
  }
}
