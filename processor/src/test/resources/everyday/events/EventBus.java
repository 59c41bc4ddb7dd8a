package everyday.events;

import everyday.shared.MetricReporter;
import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.metricdef.Labels;

/** Sealed events on a bus; a subscriber turns each into a metric. */
public class EventBus {

  sealed interface ParcelEvent permits Booked, Delivered, Lost {
    String carrier();
  }

  record Booked(String carrier) implements ParcelEvent {}

  record Delivered(String carrier, String region, boolean late) implements ParcelEvent {
    Labels labels() {
      return Labels.of("carrier", carrier, "region", region, "status", late ? "late" : "on_time");
    }
  }

  record Lost(String carrier, Exception cause) implements ParcelEvent {}

  private final List<Consumer<ParcelEvent>> subscribers = new ArrayList<>();

  public void subscribe(Consumer<ParcelEvent> subscriber) {
    subscribers.add(subscriber);
  }

  public void publish(ParcelEvent event) {
    subscribers.forEach(subscriber -> subscriber.accept(event));
  }

  static final class MetricsSubscriber {
    private final MetricReporter reporter;

    MetricsSubscriber(MetricReporter reporter) {
      this.reporter = reporter;
    }

    void on(ParcelEvent event) {
      Labels carrier = Labels.of("carrier", event.carrier());
      if (event instanceof Delivered delivered) {
        reporter.count("shipping_deliveries_total", delivered.labels());
        reporter.count("shipping_parcels_total", carrier.with("status", "delivered"));
      } else if (event instanceof Lost lost) {
        String error = lost.cause() == null ? "lost" : lost.cause().getClass().getSimpleName();
        reporter.count("shipping_label_errors_total", carrier.with("error_type", error));
      } else {
        reporter.count("shipping_parcels_total", carrier.with("status", "booked"));
      }
    }
  }

  public static void main(String[] args) {
    EventBus bus = new EventBus();
    bus.subscribe(new MetricsSubscriber(new MetricReporter(new CollectorRegistry()))::on);
    bus.publish(new Booked("post"));
    bus.publish(new Delivered("post", "north", true));
    bus.publish(new Delivered("post", "north", false));
    bus.publish(new Lost("post", null));
    bus.publish(new Lost("post", new IllegalStateException("no scan")));
  }
}
