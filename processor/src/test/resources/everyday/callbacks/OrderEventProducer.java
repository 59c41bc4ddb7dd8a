package everyday.callbacks;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Sends order events. The callback runs after the delivery, on the thread of the client. */
public class OrderEventProducer {

  interface Client {
    void send(String topic, String value, BiConsumer<Long, Exception> callback);
  }

  private final Client client;
  private final MetricsService metrics;

  public OrderEventProducer(Client client, MetricsService metrics) {
    this.client = client;
    this.metrics = metrics;
  }

  public void publish(String topic, String order) {
    final Map<String, String> labels = new HashMap<>();
    labels.put("topic", topic);
    client.send(topic, order, (offset, exception) -> {
      if (exception != null) {
        Map<String, String> errorLabels = new HashMap<>(labels);
        errorLabels.put("error_type", exception.getClass().getSimpleName());
        metrics.increment("stream_produce_errors_total", errorLabels);
      } else {
        metrics.increment("stream_produced_total", labels);
      }
    });
  }

  public void publishAll(String topic, Iterable<String> orders) {
    for (String order : orders) {
      if (order.isBlank()) {
        metrics.increment(
            "stream_produce_errors_total", Map.of("topic", topic, "error_type", "blank"));
        continue;
      }
      publish(topic, order);
    }
  }

  public static void main(String[] args) {
    Client client = (topic, value, callback) -> {
      if (value.startsWith("bad")) {
        callback.accept(null, new IllegalStateException("record too large"));
      } else {
        callback.accept(1L, null);
      }
    };
    OrderEventProducer producer =
        new OrderEventProducer(client, new PrometheusMetricsService(new CollectorRegistry()));
    producer.publishAll("orders", java.util.List.of("o1", "bad", " ", "o2"));
  }
}
