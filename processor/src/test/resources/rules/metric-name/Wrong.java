import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface Wrong {
  @MetricDef(help = "Orders placed") // error: [metric-name] shop_orders is a counter, so its name must end in _total
  Counter orders();

  @MetricDef(help = "Orders in the queue") // error: [metric-name] shop_queued_total ends in _total, but is not a counter
  Gauge queuedTotal();

  @MetricDef(name = "stock-level", help = "Items in stock") // error: [metric-name] 'shop_stock-level' is not a valid metric name
  Gauge stock();

  @MetricDef(help = "") // error: [metric-name] shop_tills has no help text
  Gauge tills();
}
