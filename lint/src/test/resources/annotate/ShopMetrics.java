package shop;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_", clients = Client.NONE)
public interface ShopMetrics {

  @MetricDef(
      help = "Orders.",
      labels = {"country", "status"})
  Counter ordersTotal();

  @MetricDef(help = "Errors.", labels = "component")
  Counter errorsTotal();

  @MetricDef(help = "Logins.")
  Counter loginsTotal();
}
