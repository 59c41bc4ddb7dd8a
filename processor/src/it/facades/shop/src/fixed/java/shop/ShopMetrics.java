package shop;

import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
public interface ShopMetrics {
  @MetricDef(help = "Orders.", labels = {"country", "payment"})
  Counter ordersTotal();
}
