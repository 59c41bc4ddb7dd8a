package shop;

import org.metricdef.Labels;

/** Changes each metric but shop_orders_stuck. */
class Shop {

  void serve(ShopMetrics metrics, String city) {
    metrics.ordersTotal().increment(Labels.of("city", city, "error_type", "none"));
    metrics.ordersOpen().set(Labels.of("city", city), 3);
    metrics.requestSeconds().observe(Labels.of("method", "get"), 0.5);
    metrics.workSeconds().run(Labels.of("method", "get"), () -> {});
    metrics.queueDepth().track(() -> 3);
    metrics.buildInfo().set(Labels.of("version", "1"));
    metrics.paymentsTotal().increment(new ShopMetrics.Payment(ShopMetrics.Kind.CARD));
  }
}
