package everyday.reactive;

import everyday.shared.Metrics;
import everyday.shared.Tags;
import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Processes a stream of records; errors go to a handler and the stream goes on. */
public class FluxConsumer {

  static final class Flux<T> {
    private final List<T> items;

    Flux(List<T> items) {
      this.items = items;
    }

    Flux<T> handle(UnaryOperator<T> step, BiConsumer<T, RuntimeException> onError) {
      List<T> handled = new ArrayList<>();
      for (T item : items) {
        try {
          handled.add(step.apply(item));
        } catch (RuntimeException e) {
          onError.accept(item, e);
        }
      }
      return new Flux<>(handled);
    }

    void subscribe(Consumer<T> onNext, Runnable onComplete) {
      items.forEach(onNext);
      onComplete.run();
    }
  }

  private final String topic;
  private final String group;

  public FluxConsumer(String topic, String group) {
    this.topic = topic;
    this.group = group;
  }

  public void consume(List<String> records) {
    Map<String, String> tags = Tags.tags("topic", topic, "group", group);
    new Flux<>(records)
        .handle(
            FluxConsumer::parse,
            (record, e) -> Metrics.count("stream_consume_errors_total", errorTags(e)))
        .subscribe(
            record -> Metrics.count("stream_consumed_total", tags),
            () -> Metrics.gauge("stream_lag_records", tags, 0));
  }

  private Map<String, String> errorTags(RuntimeException e) {
    return Map.of("topic", topic, "group", group, "error_type", Tags.errorType(e));
  }

  private static String parse(String record) {
    return String.valueOf(Integer.parseInt(record));
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    new FluxConsumer("orders", "billing").consume(List.of("1", "x", "3"));
  }
}
