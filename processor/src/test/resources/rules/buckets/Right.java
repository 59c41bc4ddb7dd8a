import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface Right {
  @MetricDef(help = "Time to pay", buckets = {.5, 1, 2, 5})
  Histogram paymentSeconds();

  @MetricDef(help = "Orders in the queue")
  Gauge queued();
}
