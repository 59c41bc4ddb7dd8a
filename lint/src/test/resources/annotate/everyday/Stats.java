package store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
«import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
»
/** Everything that the store records goes through here. */
public class Stats {

  private final Map<String, DoubleAdder> values = new ConcurrentHashMap<>();

  public void increment(«@MetricName(StoreMetrics.class) »String name) {
    increment(name, Map.of());
  }

  public void increment(«@MetricName(StoreMetrics.class) »String name, «@MetricLabels »Map<String, String> tags) {
    add(name, 1, tags);
  }

  public void observe(«@MetricName(StoreMetrics.class) »String name, double value, «@MetricLabels »Map<String, String> tags) {
    add(name, value, tags);
  }

  public void set(«@MetricName(StoreMetrics.class) »String name, double value, «@MetricLabels »String... tags) {
    values.computeIfAbsent(name + String.join(",", tags), key -> new DoubleAdder()).add(value);
  }

  private void add(String name, double value, Map<String, String> tags) {
    values.computeIfAbsent(name + tags, key -> new DoubleAdder()).add(value);
  }
}
