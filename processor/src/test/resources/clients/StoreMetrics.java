package clients;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** A set that is implemented over every client. */
@MetricSet(
    prefix = "store_",
    baseLabels = "service",
    clients = {
      Client.SIMPLECLIENT,
      Client.PROMETHEUS_METRICS,
      Client.MICROMETER,
      Client.OPENTELEMETRY
    })
public interface StoreMetrics {

  @MetricDef(
      help = "Orders placed",
      labels = {"country", "payment"})
  Counter ordersTotal();

  @MetricDef(help = "Starts of the service")
  Counter startsTotal();

  @MetricDef(help = "Items in stock", labels = "shelf")
  Gauge stockItems();

  @MetricDef(help = "Open carts")
  Gauge openCarts();

  @MetricDef(help = "Time from cart to order", labels = "country")
  Histogram checkoutSeconds();

  @MetricDef(
      help = "Size of an order",
      buckets = {1, 10, 100})
  Histogram orderItems();

  @MetricDef(help = "Time until a cart is left", labels = "country")
  Histogram cartSeconds();

  @MetricDef(
      help = "Size of a page",
      buckets = {1024, 1048576, Double.POSITIVE_INFINITY})
  Histogram pageBytes();
}
