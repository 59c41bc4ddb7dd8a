package sample;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;

/** The metrics of the sample. */
@MetricSet(prefix = "shop_", clients = Client.NONE)
public interface ShopMetrics {

  @MetricDef(
      help = "Orders",
      labels = {"city", "state"})
  Counter ordersTotal();

  @MetricDef(help = "Time of an order", labels = "city")
  Timer orderSeconds();

  @MetricDef(help = "Open orders")
  Gauge openOrders();
}
