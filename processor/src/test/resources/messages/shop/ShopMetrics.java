package shop;

import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_", baseLabels = "service")
public interface ShopMetrics {

  @MetricDef(help = "Orders placed", labels = {"country", "payment"})
  Counter ordersTotal();

  @MetricDef(help = "Visits", labels = "country")
  Counter visitsTotal();

  @MetricDef(help = "Errors", labels = {"country", "reason"})
  Counter errorsTotal();

  @MetricDef(help = "Starts")
  Counter startsTotal();
}
