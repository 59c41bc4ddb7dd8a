package org.metricdef.processor.report;

import java.util.List;

/**
 * Time series of one name, as Prometheus sees them.
 *
 * @param name the name with every suffix
 * @param labels the labels that each of them has, beside those that Prometheus adds
 * @param optionalLabels the labels that they may have in addition
 */
public record ExposedSeries(String name, List<String> labels, List<String> optionalLabels) {

  public ExposedSeries {
    labels = List.copyOf(labels);
    optionalLabels = List.copyOf(optionalLabels);
  }
}
