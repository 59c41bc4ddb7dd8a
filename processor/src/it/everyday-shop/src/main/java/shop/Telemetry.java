package shop;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import lombok.extern.slf4j.Slf4j;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** The facade through which the shop records all of its metrics. */
@Slf4j
public class Telemetry {

  private record Series(String name, Map<String, String> labels) {}

  private final Map<Series, DoubleAdder> series = new ConcurrentHashMap<>();

  public void count(
      @MetricName(ShopMetrics.class) String name, @MetricLabels Map<String, String> labels) {
    count(name, 1, labels);
  }

  public void count(
      @MetricName(ShopMetrics.class) String name,
      double amount,
      @MetricLabels Map<String, String> labels) {
    if (labels.containsValue(null)) {
      log.warn("{} without a value: {}", name, labels);
    }
    series
        .computeIfAbsent(new Series(name, new HashMap<>(labels)), each -> new DoubleAdder())
        .add(amount);
  }

  public void count(@MetricName(ShopMetrics.class) String name) {
    count(name, Map.of());
  }

  public void observe(
      @MetricName(ShopMetrics.class) String name,
      double value,
      @MetricLabels Map<String, String> labels) {
    count(name, value, labels);
  }
}
