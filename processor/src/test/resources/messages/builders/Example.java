package messages.builders;

import lombok.Generated;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** What Lombok's {@code @Builder} adds to a class stands here as it would be written. */
class Example {

  @MetricSet(prefix = "builders_")
  interface Metrics {
    @MetricDef(help = "Orders.", labels = "country")
    Counter ordersTotal();
  }

  static class Order {
    final @LabelKeys("country") Labels labels;

    @Generated
    Order(Labels labels) {
      this.labels = labels;
    }

    @Generated
    static OrderBuilder builder() {
      return new OrderBuilder();
    }

    @Generated
    static class OrderBuilder {
      @Generated
      private Labels labels;

      @Generated
      OrderBuilder() {}

      @Generated
      OrderBuilder labels(Labels labels) {
        this.labels = labels;
        return this;
      }

      @Generated
      Order build() {
        return new Order(this.labels);
      }
    }
  }

  /** Nothing states the keys of its labels. */
  static final class Event {
    private final Labels labels;

    @Generated
    private Event(Labels labels) {
      this.labels = labels;
    }

    @Generated
    Labels getLabels() {
      return labels;
    }

    @Generated
    static class EventBuilder {
      @Generated
      private Labels labels;

      @Generated
      Event build() {
        return new Event(labels);
      }
    }
  }

  void count(Metrics metrics, String country, Event event) {
    Order.builder().build();
    Order.OrderBuilder builder = Order.builder();
    if (!country.isEmpty()) {
      builder.labels(Labels.of("country", country));
    }
    builder.build();
    metrics.ordersTotal().increment(event.getLabels());
  }
}
