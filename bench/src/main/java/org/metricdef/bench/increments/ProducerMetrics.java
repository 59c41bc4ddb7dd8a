package org.metricdef.bench.increments;

import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** One counter of the size that real ones have: four labels. */
@MetricSet
public interface ProducerMetrics {

  @MetricDef(
      help = "Errors while producing",
      labels = {"exchange", "asset_class", "topic", "error_type"})
  Counter produceErrorsTotal();
}
