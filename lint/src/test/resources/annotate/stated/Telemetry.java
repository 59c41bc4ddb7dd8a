package shop;

import java.util.Map;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A facade that people have annotated, but for what passes names on to it. */
public class Telemetry {

  public void count(
      @MetricName(ShopMetrics.class) String name, @MetricLabels Map<String, String> labels) {
    System.out.println(name + labels);
  }

  /** The names come from code that is not here. */
  public void one(«@MetricName(ShopMetrics.class) »String name, «@MetricLabels »Map<String, String> labels) {
    count(name, labels);
  }
}
