package shop;

import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_", baseLabels = "service")
public interface ShopMetrics {

  @MetricDef(help = "Orders placed", labels = {"country", "payment"})
  Counter ordersTotal();

  @MetricDef(
      help = "Size of an order",
      labels = "country",
      buckets = {1, 10, 100})
  Histogram orderItems();
}
