package shop;

import org.metricdef.Labels;

class Uses {

  private final Metrics metrics;

  Uses(Metrics metrics) {
    this.metrics = metrics;
  }

  void right(String country) {
    Labels labels = Labels.of("country", country, "payment", "card");
    metrics.ordersTotal().increment(ImmutableOrder.of("1", labels).labels());
    ImmutableOrder order = ImmutableOrder.builder().id("1").labels(labels).build();
    metrics.ordersTotal().increment(order.labels());
    metrics.ordersTotal().increment(order.withId("2").labels());
    metrics.ordersTotal().increment(order.withLabels(labels.with("payment", "cash")).labels());
    metrics.ordersTotal().increment(ImmutableOrder.copyOf(order).labels());
    // The builder throws.
    metrics.ordersTotal().increment(ImmutableOrder.builder().build().labels());
  }

  void wrong(ImmutableOrder order, String country) {
    ImmutableOrder.of("1", Labels.of("country", country)); // error: 'payment' is missing
    ImmutableOrder.builder()
        .labels(Labels.of("country", country, "card", "visa")) // error: 'card' is not one of them, and 'payment' is missing
        .build();
    ImmutableUnchecked.builder().build(); // error: the builder is not given 'netLabels'
    ImmutableUnchecked.builder().netLabels(order.labels()).build();
    order.withLabels(Labels.empty()); // error: 'country', 'payment' are missing
  }
}
