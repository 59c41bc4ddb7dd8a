package guarded_clients;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import org.metricdef.MetricDef;

class Example {
  private static final Counter SALES =
      Counter.build("sales_total", "Sales.").labelNames("shop").register();
  private static final Counter RETURNS =
      Counter.build("returns_total", "Returns.").labelNames("shop", "cause").register();

  static Gauge stock = Gauge.build("stock", "Stock.").register();

  @MetricDef
  static final Counter BARE = Counter.build("bare_total", "Bare.").labelNames("a").register();

  private final MeterRegistry registry;

  Example(MeterRegistry registry) {
    this.registry = registry;
  }

  void collectors(boolean returned) {
    stock.set(1);
    (returned ? RETURNS : SALES).labels("Berlin").inc();
  }

  void reference() {
    Runnable one = stock::inc;
    one.run();
  }

  void unreached() {
    return;
  }

  void meters(String name, Tags tags, String[] pairs) {
    registry.counter(name, "shop", "Berlin").increment();
    registry.counter("tagged", tags).increment();
    Tags.of(pairs);
    registry.counter("orders", "shop", "Berlin").increment();
    registry.counter("orders").increment();
  }
}
