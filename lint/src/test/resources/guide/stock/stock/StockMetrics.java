package stock;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(
    prefix = "stock_",
    baseLabels = {"region"})
interface StockMetrics {

  @MetricDef(help = "Items that left the stock; a <b> is a box & a \"crate\"", labels = "item")
  Counter itemsTotal();

  @MetricDef(help = "When the stock was counted", unit = "seconds")
  Gauge countedTimestampSeconds();
}
