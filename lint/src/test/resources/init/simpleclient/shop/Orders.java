package shop;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import io.prometheus.client.Summary;

/** Orders of a shop. */
class Orders {

  /** Orders, by country. */
  private static final Counter PLACED = Counter.build()
      .name("shop_orders_total")
      .help("Orders placed")
      .labelNames("service", "country")
      .register();

  private static final Gauge WAITING =
      Gauge.build("shop_waiting_orders", "Orders that wait").labelNames("service").register();

  static final Histogram ITEMS = Histogram.build()
      .name("shop_order_items")
      .help("Items of an order")
      .buckets(1, 2, 5, 10)
      .labelNames("service")
      .register();

  private static final Gauge KEPT =
      Gauge.build("shop_kept_carts", "Carts that are kept").labelNames("service").register();

  private static final Summary WAITED = Summary.build("shop_waited_seconds", "Time that passed")
      .quantile(0.5, 0.05)
      .labelNames("service")
      .register();

  private static final Counter SENT =
      Counter.build("shop_parcels_sent", "Parcels sent").labelNames("service", "by").register();

  private final Counter.Child byBike;

  private final String home;

  Orders(String home) {
    this.home = home;
    byBike = SENT.labels("web", "bike");
  }

  void place(int items) {
    PLACED.labels("web", home).inc();
    WAITING.labels("web").inc();
    ITEMS.labels("web").observe(items);
    WAITED.labels("web").observe(0.1);
    byBike.inc(2);
    Runnable sent = () -> WAITING.labels("web").dec(0.5);
    sent.run();
  }

  double kept(String[] services) {
    KEPT.labels(services).set(3);
    return KEPT.labels("web").get();
  }

  static void clear() {
    PLACED.remove("web", "nowhere");
  }

  static CollectorRegistry registry() {
    return CollectorRegistry.defaultRegistry;
  }
}
