import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface Right {
  @MetricDef(help = "Time to pay")
  Histogram paymentSeconds();

  @MetricDef(help = "Cache size")
  Gauge cacheBytes();

  @MetricDef(help = "Tills that are open")
  Gauge openTills();

  @MetricDef(help = "Orders in the queue")
  Gauge queuedOrders();

  @MetricDef(help = "Visits")
  Counter orderVisitsTotal();

  @MetricDef(help = "Failed orders")
  Counter ordersFailedTotal();
}
