package shop;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A facade: every call of it is checked, and its body stays as it is. */
final class Events {

  private final Consumer<String> log;

  Events(Consumer<String> log) {
    this.log = log;
  }

  void count(@MetricName(ShopMetrics.class) String name, @MetricLabels Map<String, String> labels) {
    log.accept(name + new TreeMap<>(labels));
  }
}
