package shop;

import io.micrometer.core.instrument.MeterRegistry;
import org.metricdef.Labels;

class Checkout {

  private final ShopMetrics metrics;

  Checkout(MeterRegistry registry) {
    metrics = MicrometerShopMetrics.register(registry);
  }

  void place(String country) {
    metrics.ordersTotal().increment(Labels.of("country", country, "payment", "card"));
  }
}
