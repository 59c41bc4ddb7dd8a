package shop;

import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface Metrics {

  @MetricDef(help = "Trades", labels = "symbol")
  Counter tradesTotal();

  @MetricDef(help = "Orders", labels = "symbol")
  Counter ordersTotal();
}
