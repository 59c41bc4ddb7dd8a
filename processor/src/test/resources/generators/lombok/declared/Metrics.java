package shop;

import java.util.Map;
import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_", clients = Client.SIMPLECLIENT)
interface Metrics {

  @MetricDef(
      help = "Orders.",
      labels = {"country", "payment"})
  Counter ordersTotal();

  /** A facade. */
  interface Names {
    void count(@MetricName(Metrics.class) String name, @MetricLabels Map<String, String> labels);
  }
}
