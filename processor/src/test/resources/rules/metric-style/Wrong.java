import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface Wrong {
  @MetricDef(help = "Time to pay") // warning: [metric-style] shop_payment_milliseconds is in milliseconds; measure in seconds and rename it
  Histogram paymentMilliseconds();

  @MetricDef(help = "Cache size") // warning: [metric-style] shop_cache_mb abbreviates a unit, 'mb'; measure in a base unit and write it out
  Gauge cacheMb();

  @MetricDef(help = "Tills that are open") // warning: [metric-style] shop_till_count ends in _count, as a series of a histogram or a summary does
  Gauge tillCount();

  @MetricDef(help = "Orders in the queue") // warning: [metric-style] shop_queued_gauge repeats its kind, gauge
  Gauge queuedGauge();

  @MetricDef(name = "orderVisits_total", help = "Visits") // warning: [metric-style] shop_orderVisits_total is in camelCase; write it as shop_order_visits_total
  Counter visits();

  @MetricDef(name = "orders:failed_total", help = "Failed orders") // warning: [metric-style] shop_orders:failed_total contains ':', which is for recording rules
  Counter failed();
}
