package shop;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(
    prefix = "shop_",
    baseLabels = {"service", "class"},
    clients = {
      Client.SIMPLECLIENT,
      Client.PROMETHEUS_METRICS,
      Client.MICROMETER,
      Client.OPENTELEMETRY
    })
public interface ShopMetrics {

  @MetricDef(
      help = "Orders \"placed\"",
      labels = {"country", "payment"})
  Counter ordersTotal();

  @MetricDef(name = "stock_items", help = "Items in stock")
  Gauge stock();

  @MetricDef(
      help = "Checkout time",
      labels = "country",
      buckets = {.1, 1, 10})
  Histogram checkoutSeconds();
}
