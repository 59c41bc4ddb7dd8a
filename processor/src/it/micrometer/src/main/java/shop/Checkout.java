package shop;

import io.micrometer.core.instrument.MeterRegistry;
import org.metricdef.Labels;
import org.metricdef.Timer;

public final class Checkout {

  private final ShopMetrics metrics;

  public Checkout(MeterRegistry registry) {
    metrics = MicrometerShopMetrics.register(registry, "shop");
  }

  public void place(String country) {
    Labels failed = Labels.of("country", country, "outcome", "failed");
    try (Timer.Sample sample = metrics.placeOrderSeconds().start(failed)) {
      pay(country);
      metrics.ordersTotal().increment(Labels.of("country", country, "payment", "card"));
      sample.labels(Labels.of("country", country, "outcome", "placed"));
    }
  }

  private static void pay(String country) {
    if (country.isEmpty()) {
      throw new IllegalArgumentException("an order needs a country");
    }
  }
}
