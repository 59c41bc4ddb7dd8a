package hops;

import java.util.concurrent.Executor;
import org.metricdef.Labels;
import shop.ShopMetrics;

/** A key goes from hand to hand before its metric is counted. */
class Example {

  private final ShopMetrics metrics;

  Example(ShopMetrics metrics) {
    this.metrics = metrics;
  }

  private record Order(Labels labels) {}

  void placed(Executor executor, String country) {
    Labels labels = Labels.of("country", country, "payment", "card", "customer", "c1");
    count(new Order(tested(labels)), executor);
  }

  private static Labels tested(Labels labels) {
    return labels.with("payment", "test");
  }

  void tried(Executor executor) {
    count(new Order(Labels.of("customer", "c2", "country", "NL", "payment", "card")), executor);
  }

  private void count(Order order, Executor executor) {
    Labels labels = order.labels();
    executor.execute(() -> metrics.ordersTotal().increment(labels));
  }
}
