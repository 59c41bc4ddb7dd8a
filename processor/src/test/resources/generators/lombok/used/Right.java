package shop;

import java.util.Map;
import org.metricdef.Labels;

class Right {

  private final Metrics metrics;
  private final Metrics.Names names;

  Right(Metrics metrics, Metrics.Names names) {
    this.metrics = metrics;
    this.names = names;
  }

  void values(String country) {
    Labels labels = Labels.of("country", country, "payment", "card");
    Events.Order order = Events.Order.builder().id("1").labels(labels).build();
    metrics.ordersTotal().increment(order.getLabels());
    metrics.ordersTotal().increment(order.toBuilder().id("2").build().getLabels());
    metrics.ordersTotal().increment(new Events.Request(labels).getLabels());
    metrics.ordersTotal().increment(Events.Named.of(labels).getLabels());
  }

  void maps(String country) {
    Map<String, String> labels = Map.of("country", country, "payment", "card");
    Events.Payment payment = Events.Payment.builder().withLabels(labels).withId("1").build();
    names.count("shop_orders_total", payment.getLabels());
    names.count("shop_orders_total", payment.withId("2").getLabels());
    names.count(
        "shop_orders_total",
        payment.withLabels(Map.of("payment", "cash", "country", country)).getLabels());
  }

  void inherited(String country) {
    Labels labels = Labels.of("country", country, "payment", "card");
    Events.Refund refund = Events.Refund.builder().labels(labels).items(1).build();
    metrics.ordersTotal().increment(refund.getLabels());
    Events.Base base = Events.Base.builder().id("1").labels(labels).build();
    metrics.ordersTotal().increment(base.toBuilder().id("2").build().getLabels());
  }

  void changed(String country) {
    Labels labels = Labels.of("country", country, "payment", "card");
    Events.Changeable changeable = new Events.Changeable(labels);
    changeable.setLabels(labels);
    metrics.ordersTotal().increment(changeable.getLabels());
    metrics.ordersTotal().increment(changeable.getFirst());
  }

  void neverNull() {
    metrics.ordersTotal().increment(Events.Defaulted.builder().build().getLabels());
    // The builder throws, so that the metric call is never reached.
    metrics.ordersTotal().increment(Events.Checked.builder().build().getLabels());
  }

  void variables(String country, boolean isPaid) {
    Labels labels = Labels.of("country", country, "payment", "card");
    var builder = Events.Order.builder().labels(labels);
    if (isPaid) {
      builder.id("1");
    }
    metrics.ordersTotal().increment(builder.build().getLabels());
    Events.Order.OrderBuilder empty = Events.Order.builder();
    empty.id("2").labels(labels);
    if (isPaid) {
      metrics.ordersTotal().increment(empty.build().getLabels());
    }
  }

  void extended(String country) {
    Events.Extended extended = Events.Extended.builder()
        .labels(Labels.of("country", country, "payment", "card"))
        .id("1")
        .build();
    metrics.ordersTotal().increment(extended.getLabels());
    Events.ByHand byHand = Events.ByHand.builder()
        .labels(Labels.of("country", country, "payment", "card"))
        .build();
    metrics.ordersTotal().increment(byHand.getLabels());
  }
}
