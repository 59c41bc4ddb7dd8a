package shop;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

public class Checkout {

  private final ShopMetrics metrics =
      PrometheusShopMetrics.register(CollectorRegistry.defaultRegistry, "shop");

  void placed(String country) {
    metrics.ordersTotal().increment(Labels.of("country", country, "payment", "card"));
  }
}
