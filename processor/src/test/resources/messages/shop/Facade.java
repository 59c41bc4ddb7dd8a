package shop;

import java.util.Map;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A team's own facade. */
public interface Facade {
  void increment(@MetricName(ShopMetrics.class) String name, @MetricLabels Map<String, String> labels);
}
