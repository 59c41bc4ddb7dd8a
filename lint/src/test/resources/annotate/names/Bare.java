package shop;
«
import org.metricdef.MetricLabels;
»
final class Bare {
  static void count(«@org.metricdef.MetricName(ShopMetrics.class) »String name, «@MetricLabels »java.util.Map<String, String> labels) {}
}
