package clients;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.LabelName;
import org.metricdef.LabelValue;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Summary;
import org.metricdef.Timer;
import org.metricdef.TrackedCounter;
import org.metricdef.TrackedGauge;

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

  /** Labels that are a record. */
  record CartLabels(String country, @LabelName("paid_by") Payment payment, boolean isFirst) {}

  enum Payment {
    CREDIT_CARD,
    @LabelValue("cash")
    COINS
  }

  @MetricDef(help = "Time to answer", labels = "page")
  Timer answerSeconds();

  @MetricDef(help = "Time that passes", labels = "page", buckets = 1000)
  Timer passedSeconds();

  @MetricDef(help = "Time without labels", buckets = {1, 2})
  Timer bareSeconds();

  @MetricDef(help = "Size of answers", labels = "page", unit = "bytes")
  Summary answerSizeBytes();

  @MetricDef(help = "Bytes that were read", labels = "page", unit = "bytes")
  Counter readBytesTotal();

  @MetricDef(help = "Orders that wait", labels = "queue")
  TrackedGauge waitingOrders();

  @MetricDef(help = "Bytes in use", unit = "bytes")
  TrackedGauge usedBytes();

  @MetricDef(help = "Orders that left", labels = "queue")
  TrackedCounter leftOrdersTotal();

  @MetricDef(help = "Carts")
  Counter.Of<CartLabels> cartsTotal();

  @MetricDef(help = "Time with a cart")
  Timer.Of<CartLabels> cartTimeSeconds();
}
