package org.metricdef.promql.label;

import java.util.Optional;

/** What is known of metrics. */
@FunctionalInterface
public interface MetricLabels {

  /**
   * The labels that the series of a metric can have, those that Prometheus adds when it scrapes
   * included. Nothing if the metric is not known: then its series can have every label.
   */
  Optional<LabelSet> of(String metric);
}
