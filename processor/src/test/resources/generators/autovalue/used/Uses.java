package shop;

import java.util.Map;
import org.metricdef.Labels;

class Uses {

  private final Metrics metrics;
  private final Metrics.Names names;

  Uses(Metrics metrics, Metrics.Names names) {
    this.metrics = metrics;
    this.names = names;
  }

  void right(String country) {
    Order order = Order.of("1", Labels.of("country", country, "payment", "card"));
    metrics.ordersTotal().increment(order.labels());
    Map<String, String> labels = Map.of("country", country, "payment", "card");
    Payment payment = Payment.builder().setId("1").setLabels(labels).build();
    names.count("shop_orders_total", payment.getLabels());
    names.count("shop_orders_total", payment.toBuilder().setId("2").build().getLabels());
    // The builder throws.
    names.count("shop_orders_total", Payment.builder().build().getLabels());
  }

  void wrong(String country) {
    Order.of("1", Labels.of("country", country)); // error: 'payment' is missing
    Payment.builder()
        .setLabels(Map.of("country", country, "card", "visa")) // error: 'card' is not one of them, and 'payment' is missing
        .build();
  }
}
