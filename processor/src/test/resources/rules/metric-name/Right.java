import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface Right {
  @MetricDef(help = "Orders placed")
  Counter ordersTotal();

  @MetricDef(help = "Orders in the queue")
  Gauge queued();

  @MetricDef(name = "stock_items", help = "Items in stock")
  Gauge stock();

  @MetricDef(help = "Tills that are open")
  Gauge tills();
}
