package org.metricdef.ingestion.ops;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.SimpleCollector;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;

/** The series that the producer serves, and their labels. */
final class DeclaredMetrics {

  private DeclaredMetrics() {}

  /** The labels of each, by its name as a query spells it. */
  static Map<String, Set<String>> labels() {
    Map<String, Set<String>> labels = new TreeMap<>();
    CollectorRegistry registry = new CollectorRegistry() {
      @Override
      public void register(Collector collector) {
        super.register(collector);
        add(labels, collector);
      }
    };
    PrometheusIngestionMetrics.register(registry, "s", "e", "c");
    return labels;
  }

  /** The set's mark in the registry shows nothing. */
  private static void add(Map<String, Set<String>> labels, Collector collector) {
    for (Collector.MetricFamilySamples family : collector.collect()) {
      add(labels, family, labelNames(collector));
    }
  }

  private static void add(
      Map<String, Set<String>> labels, Collector.MetricFamilySamples family, Set<String> names) {
    switch (family.type) {
      case COUNTER -> labels.put(family.name + "_total", names);
      case HISTOGRAM -> {
        Set<String> bucket = new TreeSet<>(names);
        bucket.add("le");
        labels.put(family.name + "_bucket", bucket);
        labels.put(family.name + "_count", names);
        labels.put(family.name + "_sum", names);
      }
      default -> labels.put(family.name, names);
    }
  }

  /** A collector without a series tells its labels to nobody else. */
  private static Set<String> labelNames(Collector collector) {
    try {
      Field field = SimpleCollector.class.getDeclaredField("labelNames");
      field.setAccessible(true);
      Set<String> names = new TreeSet<>();
      ((List<?>) field.get(collector)).forEach(name -> names.add((String) name));
      return names;
    } catch (ReflectiveOperationException changed) {
      throw new AssertionError("another version of the client library", changed);
    }
  }
}
