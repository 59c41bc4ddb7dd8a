package shop;

import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface ShopMetrics {

  @MetricDef(help = "Orders placed", labels = {"country", "payment"})
  Counter ordersTotal();
}
