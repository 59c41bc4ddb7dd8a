package org.metricdef.ingestion;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import java.util.Collections;
import java.util.Map;

/** Reads what was measured, as a scrape would. */
public final class Samples {

  private Samples() {}

  /** The sum of all series of this name that carry these labels, whatever else they carry. */
  public static double sum(CollectorRegistry registry, String name, Map<String, String> labels) {
    double sum = 0;
    for (Collector.MetricFamilySamples family : Collections.list(registry.metricFamilySamples())) {
      for (Collector.MetricFamilySamples.Sample sample : family.samples) {
        if (sample.name.equals(name) && carries(sample, labels)) {
          sum += sample.value;
        }
      }
    }
    return sum;
  }

  /** The sum of all series of this name. */
  public static double sum(CollectorRegistry registry, String name) {
    return sum(registry, name, Map.of());
  }

  private static boolean carries(
      Collector.MetricFamilySamples.Sample sample, Map<String, String> labels) {
    return labels.entrySet().stream().allMatch(wanted -> {
      int at = sample.labelNames.indexOf(wanted.getKey());
      return at >= 0 && sample.labelValues.get(at).equals(wanted.getValue());
    });
  }
}
