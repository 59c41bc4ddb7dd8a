package shop;

import org.metricdef.Labels;

class Orders {

  void wrong(Metrics metrics) {
    metrics.ordersTotal().increment(Labels.of("side", "BUY"));
  }

  @SuppressWarnings("label-keys")
  void suppressed(Metrics metrics) {
    metrics.ordersTotal().increment(Labels.of("side", "BUY"));
  }

  static class Unproven {

    void unproven(Metrics metrics, Labels labels) {
      metrics.ordersTotal().increment(labels);
    }
  }
}
