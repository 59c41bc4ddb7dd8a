package shop;

import io.micrometer.core.instrument.MeterRegistry;
import org.metricdef.Labels;

class Shop {

  void order(ShopMetrics metrics, MeterRegistry registry, String city) {
    metrics.ordersTotal().increment(Labels.of("city", city));
    registry.counter("shop.visits", "city", city).increment();
  }
}
