import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface Wrong {
  @MetricDef(help = "Time to pay", buckets = {.5, 1, 1, 5}) // error: [buckets] buckets of shop_payment_seconds must increase: 1.0 follows 1.0
  Histogram paymentSeconds();

  @MetricDef(help = "Orders in the queue", buckets = {10, 100}) // error: [buckets] only histograms and timers have buckets, but shop_queued is a gauge
  Gauge queued();
}
