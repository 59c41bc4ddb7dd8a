package shop;

import java.util.List;
import java.util.Map.Entry;
import org.metricdef.Labels;
«import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
»
/** The forms in which a facade takes names and labels. */
class Recorder {

  Recorder(«@MetricName(ShopMetrics.class) »String name, «@MetricLabels »Labels labels) {
    System.out.println(name + labels);
  }

  static void pairs(«@MetricName(ShopMetrics.class) »Event event, «@MetricLabels »String... pairs) {
    System.out.println(event + pairs[0]);
  }

  static void entries(«@MetricName(ShopMetrics.class) »String name, «@MetricLabels »List<Entry<String, String>> labels) {
    System.out.println(name + labels);
  }
}
