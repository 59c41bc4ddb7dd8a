package shop;

import java.util.Map;
«import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
»
/** Its callers pass the base labels too. */
final class Telemetry {

  static void count(«@MetricName(ShopMetrics.class) »String name, «@MetricLabels(includesBaseLabels = true) »Map<String, String> labels) {
    System.out.println(name + labels);
  }

  static void error() {
    count("errors_total", Map.of("region", "eu", "component", "login"));
  }

  static void login() {
    count("logins_total", Map.of("region", "eu"));
  }
}
