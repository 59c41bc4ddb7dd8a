package shop;

import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;

@MetricSet(prefix = "shop_", baseLabels = "service")
public interface ShopMetrics {

  @MetricDef(help = "Orders placed", labels = {"country", "payment"})
  Counter ordersTotal();

  @MetricDef(help = "Time to place an order", labels = {"country", "outcome"})
  Timer placeOrderSeconds();
}
