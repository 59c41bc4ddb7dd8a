package other;

import static java.util.Map.entry;

import java.util.Map;
«import org.metricdef.LabelKeys;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import shop.ShopMetrics;
»import zebra.Zebra;

public final class Sorted {

  public static void count(«@MetricName(ShopMetrics.class) »String name, «@MetricLabels »Map<String, String> labels) {}

  public static void zebra(«@LabelKeys("component") »Map<String, String> labels) {
    count("errors_total", labels);
    count("errors_total", Map.ofEntries(entry("component", Zebra.NAME)));
  }
}
