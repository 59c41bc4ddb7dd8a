package shop;

import io.micrometer.core.instrument.MeterRegistry;
import io.prometheus.client.Counter;

class Raw {
  private static final Counter SALES =
      Counter.build("sales_total", "Sales.").labelNames("country", "kind").register();

  void sell(MeterRegistry registry, String country) {
    SALES.labels(country, "book").inc();
    registry.counter("orders", "country", country).increment();
    registry.counter(country).increment();
  }
}
