package shop;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.metricdef.Labels;

class Wrong {

  void keys(String country) {
    Events.Order.builder()
        .id("1")
        .labels(Labels.of("country", country)) // error: @LabelKeys of 'labels' takes country, payment; 'payment' is missing
        .build();
    Events.Payment.builder()
        .withLabels(Map.of("country", country, "card", "visa")) // error: 'card' is not one of them, and 'payment' is missing
        .build();
    Events.Refund.builder()
        .labels(Labels.of("land", country, "payment", "card")) // error: 'land' is not one of them, and 'country' is missing
        .items(1)
        .build();
    new Events.Request(Labels.of("country", country)); // error: 'payment' is missing
    Events.Named.of(Labels.of("country", country)); // error: 'payment' is missing
    Events.Defaulted.builder().labels(Labels.empty()).build(); // error: 'country', 'payment' are missing
    Events.Checked.builder().labels(Labels.of("a", "b")).build(); // error: 'a' is not one of them
  }

  void set(Events.Changeable changeable, String country) {
    changeable.setLabels(Labels.of("country", country)); // error: 'payment' is missing
  }

  void with(Events.Payment payment) {
    payment.withLabels(Map.of("country", "DE")); // error: 'payment' is missing
    Map<String, String> labels = new HashMap<>(Map.of("country", "DE", "payment", "card"));
    payment.withLabels(labels);
    labels.put("card", "visa"); // error: must keep its keys, but 'put' changes it
  }

  void notGiven(Metrics metrics) {
    Events.Order order = Events.Order.builder().id("1").build(); // error: @LabelKeys of 'labels' does not hold: the builder is not given 'labels', which is then null
    metrics.ordersTotal().increment(order.getLabels());
    Events.Refund.builder().items(1).build(); // error: the builder is not given 'labels'
    Events.ByHand.builder().build(); // error: the builder is not given 'labels'
    Events.Order.builder().labels(null).build(); // error: cannot prove that @LabelKeys of 'labels' is given exactly
  }

  void notOnEachPath(String country, boolean isPaid) {
    Labels labels = Labels.of("country", country, "payment", "card");
    var builder = Events.Order.builder();
    if (isPaid) {
      builder.labels(labels);
    }
    builder.build(); // error: cannot prove that the builder is given 'labels', which has @LabelKeys and is null otherwise
    var other = Events.Order.builder().labels(labels);
    other = Events.Order.builder();
    other.build(); // error: give it before this call, in the same chain of calls or to the same variable
    Events.Extended.builder().labels(labels).reset().build(); // error: or mark the field with lombok.NonNull: the builder then refuses null itself
    var extended = Events.Extended.builder().labels(labels);
    extended.reset();
    extended.build(); // error: cannot prove that the builder is given 'labels'
  }

  void inherited(Labels labels) {
    var builder = Changed.Inherited.builder().labels(Labels.of("country", "DE", "payment", "card"));
    builder.reset();
    builder.build(); // error: cannot prove that the builder is given 'labels'
  }

  void later(String country) {
    var builder = Events.Order.builder();
    Runnable later = () -> builder.labels(Labels.of("country", country, "payment", "card"));
    builder.build(); // error: cannot prove that the builder is given 'labels'
    later.run();
  }

  void elsewhere(Events.Base.BaseBuilder<?, ?> builder) {
    builder.build(); // error: cannot prove that the builder is given 'labels'
  }

  Supplier<Events.Order> reference() {
    return Events.Order.builder()::build; // error: cannot prove that the builder is given 'labels'
  }

  /** The constructor that Lombok writes takes any builder. */
  static class ByHand extends Events.Base {
    ByHand(BaseBuilder<?, ?> builder) {
      super(builder); // error: cannot prove that the builder is given 'labels'
    }
  }
}
