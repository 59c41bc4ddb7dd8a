package everyday.callbacks;

import everyday.shared.Metrics;
import everyday.shared.Tags;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Consumes records of a topic for one group; the labels are filled in the constructor. */
public class RecordListener {

  private final Map<String, String> labels = new HashMap<>();
  private final Consumer<String> handler;

  public RecordListener(String topic, String group, Consumer<String> handler) {
    labels.put("topic", topic);
    labels.put("group", group);
    this.handler = handler;
  }

  public void onMessages(List<String> records, long lag) {
    records.forEach(this::onMessage);
    Metrics.gauge("stream_lag_records", labels, lag);
  }

  private void onMessage(String record) {
    long start = System.nanoTime();
    try {
      handler.accept(record);
      Metrics.count("stream_consumed_total", labels);
    } catch (RuntimeException e) {
      onError(e);
    } finally {
      Metrics.time("stream_process_seconds", labels, (System.nanoTime() - start) / 1e9);
    }
  }

  private void onError(RuntimeException e) {
    Map<String, String> errorLabels = Tags.with(labels, "error_type", Tags.errorType(e));
    Metrics.count("stream_consume_errors_total", errorLabels);
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    RecordListener listener = new RecordListener("orders", "billing", record -> {
      if (record.isEmpty()) {
        throw new IllegalArgumentException("an empty record");
      }
    });
    listener.onMessages(List.of("a", "", "b"), 7);
  }
}
