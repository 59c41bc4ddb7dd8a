package org.metricdef.processor.report;

import java.util.List;

/**
 * What Prometheus sees of a metric that a metric set declares, if it is implemented over a client
 * and the client's own exporter is asked.
 *
 * @param name the declared name, with the prefix of the set
 * @param kind the kind, such as {@code counter}, {@code timer} or {@code tracked gauge}
 * @param client the client: {@code simpleclient}, {@code prometheus-metrics}, {@code micrometer} or
 *     {@code opentelemetry}
 * @param closedLabels the labels of which all values are known
 * @param series the time series
 */
public record ExposedMetric(
    String name,
    String kind,
    String client,
    List<ClosedLabel> closedLabels,
    List<ExposedSeries> series) {

  public ExposedMetric {
    closedLabels = List.copyOf(closedLabels);
    series = List.copyOf(series);
  }
}
