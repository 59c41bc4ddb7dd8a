package shop;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;

@MetricSet(prefix = "shop_", baseLabels = "service")
public interface ShopMetrics {

  @MetricDef(help = "Orders placed", labels = {"country", "payment"})
  Counter ordersTotal();

  @MetricDef(help = "Orders that wait", labels = "warehouse")
  Gauge waitingOrders();

  @MetricDef(help = "Items of an order", labels = "country", buckets = {1, 2, 5, 10})
  Histogram orderItems();

  @MetricDef(help = "Time to place an order", labels = {"country", "outcome"})
  Timer placeOrderSeconds();
}
