package shop;

import org.metricdef.Labels;

class Uses {

  private final Metrics metrics;

  Uses(Metrics metrics) {
    this.metrics = metrics;
  }

  void right(String country) {
    Labels labels = Labels.of("country", country, "payment", "card");
    Order order = OrderBuilder.builder().id("1").labels(labels).build();
    metrics.ordersTotal().increment(order.labels());
    metrics.ordersTotal().increment(OrderBuilder.builder(order).id("2").build().labels());
    metrics.ordersTotal().increment(order.withId("3").labels());
    metrics.ordersTotal().increment(order.with().labels(labels).build().labels());
    metrics.ordersTotal().increment(order.with(builder -> builder.id("4")).labels());
    metrics.ordersTotal().increment(OrderBuilder.builder().labels(labels).labels());
    Shop.Refund refund = ShopRefundBuilder.builder().id("1").labels(labels).build();
    metrics.ordersTotal().increment(refund.labels());
    metrics.ordersTotal().increment(new Shop.PaymentBuilder().build().labels());
  }

  void wrong(Order order, String country) {
    OrderBuilder.builder()
        .labels(Labels.of("country", country)) // error: 'payment' is missing
        .build();
    order.withLabels(Labels.of("a", "b")); // error: 'a' is not one of them
    OrderBuilder.builder().id("1").build(); // error: the builder is not given 'labels', which is then null
    ShopRefundBuilder.builder().id("1").build(); // error: the builder is not given 'labels'
    metrics.ordersTotal().increment(OrderBuilder.builder().labels()); // error: the builder is not given 'labels'
  }

  /** Written by hand: what it gives has no labels yet. */
  static OrderBuilder begun(Order order) {
    return OrderBuilder.builder().id(order.id());
  }

  void byHand(Order order) {
    begun(order).build(); // error: cannot prove that the builder is given 'labels'
  }
}
