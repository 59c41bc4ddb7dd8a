import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface Wrong {
  @MetricDef(help = "Orders placed") // error: [metric-name] shop_orders is a counter, and a counter's name ends in _total
  Counter orders();

  @MetricDef(help = "Orders in the queue") // error: [metric-name] shop_queued_total ends in _total, as only counters do
  Gauge queuedTotal();

  @MetricDef(name = "stock-level", help = "Items in stock") // error: [metric-name] 'shop_stock-level' is not a metric name
  Gauge stock();

  @MetricDef(help = "") // error: [metric-name] shop_tills has no help
  Gauge tills();
}
