package org.metricdef.processor;

import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.util.TreeMap;

/** Samples in the format of the examples. */
final class Samples {

  private Samples() {}

  /** {@code name{key=value, …} = value}, without the base labels that every K2 metric has. */
  static String describe(Sample sample) {
    TreeMap<String, String> labels = new TreeMap<>();
    for (int i = 0; i < sample.labelNames.size(); i++) {
      labels.put(sample.labelNames.get(i), sample.labelValues.get(i));
    }
    labels.remove("service");
    labels.remove("environment");
    labels.remove("component");
    return "%s%s = %s".formatted(sample.name, labels, sample.value);
  }
}
