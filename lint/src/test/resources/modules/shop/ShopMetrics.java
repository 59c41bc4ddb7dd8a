package shop;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_", clients = Client.MICROMETER)
public interface ShopMetrics {

  @MetricDef(help = "Orders that came in", labels = "city")
  Counter ordersTotal();

  @MetricDef(help = "Orders that came back")
  Counter returnsTotal();
}
