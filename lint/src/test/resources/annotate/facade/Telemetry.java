package shop;

import java.util.Map;
«import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
»
/** A facade whose methods call one another. */
public class Telemetry {

  public void count(«@MetricName(ShopMetrics.class) »String name, «@MetricLabels »Map<String, String> labels) {
    count(name, 1, labels);
  }

  public void count(
      «@MetricName(ShopMetrics.class) »String name,
      double amount,
      «@MetricLabels »Map<String, String> labels) {
    System.out.println(name + labels + amount);
  }

  /** Without labels. */
  public void count(«@MetricName(ShopMetrics.class) »String name) {
    count(name, Map.of());
  }

  /** Only this class calls it, so it needs no annotation. */
  private void twice(String name, Map<String, String> labels) {
    count(name, 2, labels);
  }

  public void error(String component) {
    twice("errors_total", Map.of("component", component));
  }

  /** No name of a metric comes here. */
  public void log(String event, Map<String, String> fields) {
    System.out.println(event + fields);
  }
}
