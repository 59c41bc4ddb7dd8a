package everyday.more;

import everyday.shared.Metrics;
import java.util.HashMap;
import java.util.Map;

/** A controller whose failure labels carry one key more. */
public class ReindexController {

  private final String topic;
  private final String group;

  public ReindexController(String topic, String group) {
    this.topic = topic;
    this.group = group;
  }

  public void handle(String message) {
    Map<String, String> labels = new HashMap<>();
    labels.put("topic", topic);
    labels.put("group", group);
    boolean success = false;
    String errorType = null;
    try {
      process(message);
      success = true;
    } catch (IllegalArgumentException e) {
      errorType = "bad_message";
    } catch (IllegalStateException e) {
      errorType = "not_ready";
    } finally {
      Metrics.time("stream_process_seconds", labels, 0.1);
      if (!success) {
        labels.put("error_type", errorType == null ? "unknown" : errorType);
      }
      Metrics.count(success ? "stream_consumed_total" : "stream_consume_errors_total", labels);
    }
  }

  public void produce(String message, Exception failure) {
    Map<String, String> labels = new HashMap<>();
    labels.put("topic", topic);
    if (failure != null) {
      labels.put("error_type", failure.getClass().getSimpleName());
    }
    String name = failure == null ? "stream_produced_total" : "stream_produce_errors_total";
    Metrics.count(name, labels);
  }

  private void process(String message) {
    if (message.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    if (message.equals("wait")) {
      throw new IllegalStateException("wait");
    }
  }

  public static void main(String[] args) {
    ReindexController controller = new ReindexController("docs", "indexer");
    controller.handle("one");
    controller.handle("");
    controller.handle("wait");
    controller.produce("one", null);
    controller.produce("two", new IllegalStateException());
  }
}
