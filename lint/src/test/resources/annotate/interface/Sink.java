package shop;

import java.util.Map;
«import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
»
/** The callers know the interface only. */
public interface Sink {

  void count(«@MetricName(ShopMetrics.class) »String name, «@MetricLabels »Map<String, String> labels);

  /** What code outside of the sources implements passes names on too. */
  default void once(«@MetricName(ShopMetrics.class) »String name, «@MetricLabels »Map<String, String> labels) {
    count(name, labels);
  }
}
