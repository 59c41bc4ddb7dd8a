package shop;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

public class Checkout {

  private final ShopMetrics metrics;

  /** May be made as often as one likes: {@code register} gives the metrics that are there. */
  public Checkout(CollectorRegistry registry) {
    metrics = PrometheusShopMetrics.register(registry, "shop");
  }

  void placed(String country) {
    metrics.ordersTotal().increment(Labels.of("country", country, "payment", "card"));
  }
}
