package org.metricdef.processor.report;

import java.util.List;
import org.metricdef.processor.declaration.MetricDefinition;

/**
 * How code declares a metric.
 *
 * @param set the qualified name of the interface that declares it
 * @param method the name of the method that declares it
 * @param line the line of the method; 0 if it is unknown
 * @param help what the metric counts, in words
 * @param unit the unit of its values, such as {@code seconds}; empty if none is stated
 * @param labels the labels that calls give a value
 * @param baseLabels the labels whose values are given once, when the set is registered
 */
public record MetricDeclaration(
    String set,
    String method,
    long line,
    String help,
    String unit,
    List<String> labels,
    List<String> baseLabels) {

  public MetricDeclaration {
    labels = List.copyOf(labels);
    baseLabels = List.copyOf(baseLabels);
  }

  static MetricDeclaration of(MetricDefinition metric, long line) {
    return new MetricDeclaration(
        metric.set(),
        metric.method(),
        line,
        metric.help(),
        metric.unit(),
        metric.labels(),
        metric.baseLabels());
  }
}
