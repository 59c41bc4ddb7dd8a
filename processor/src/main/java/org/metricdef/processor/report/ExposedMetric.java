package org.metricdef.processor.report;

import java.util.List;
import java.util.Optional;

/**
 * What Prometheus sees of a metric that a metric set declares, if it is implemented over a client
 * and the client's own exporter is asked.
 *
 * @param declaration how code declares it; empty if an older checker wrote the catalogue
 * @param prefix the prefix of the set; empty if it has none, or if an older checker wrote the
 *     catalogue
 * @param name the declared name, with the prefix of the set
 * @param kind the kind, such as {@code counter}, {@code timer} or {@code tracked gauge}
 * @param client the client: {@code simpleclient}, {@code prometheus-metrics}, {@code micrometer} or
 *     {@code opentelemetry}
 * @param hasLabelRecord whether its labels are a record: then javac proves its calls, and the
 *     catalogue does not list them
 * @param closedLabels the labels of which all values are known
 * @param series the time series
 */
public record ExposedMetric(
    Optional<MetricDeclaration> declaration,
    String prefix,
    String name,
    String kind,
    String client,
    boolean hasLabelRecord,
    List<ClosedLabel> closedLabels,
    List<ExposedSeries> series) {

  public ExposedMetric {
    closedLabels = List.copyOf(closedLabels);
    series = List.copyOf(series);
  }

  /** What is known of a metric where neither its declaration nor the form of its labels is. */
  public ExposedMetric(
      String name,
      String kind,
      String client,
      List<ClosedLabel> closedLabels,
      List<ExposedSeries> series) {
    this(Optional.empty(), "", name, kind, client, !closedLabels.isEmpty(), closedLabels, series);
  }
}
