package handles.exemplars;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;

/** Metrics that show which request they counted, beside some that do not. */
@MetricSet(
    prefix = "shop_",
    clients = {Client.SIMPLECLIENT, Client.PROMETHEUS_METRICS})
public interface TracedMetrics {

  @MetricDef(help = "Orders placed", labels = "country")
  Counter.WithExemplars ordersTotal();

  @MetricDef(help = "Orders refused")
  Counter.WithExemplars refusedTotal();

  @MetricDef(help = "Visits", labels = "country")
  Counter visitsTotal();

  @MetricDef(help = "Size of an order", labels = "country", buckets = {1, 10})
  Histogram.WithExemplars orderItems();

  @MetricDef(help = "Time to pay", labels = "outcome", buckets = {0.1, 1})
  Timer.WithExemplars checkoutSeconds();

  @MetricDef(help = "Time to search", buckets = {0.1, 1})
  Timer searchSeconds();
}
