package adopted;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** Two metrics take their labels from one field, and a label of the one stays for the other. */
class MapOfTwoMetrics {

  @MetricSet
  interface Messages {
    @MetricDef(help = "Messages read", labels = "topic")
    Counter messagesReadTotal();

    @MetricDef(help = "Messages dropped", labels = {"topic", "why"})
    Counter messagesDroppedTotal();
  }

  interface Recorder {
    void count(@MetricName(Messages.class) String name, @MetricLabels Map<String, String> labels);
  }

  static class Buggy {
    private final Map<String, String> labels = new HashMap<>();
    private final Recorder recorder;

    Buggy(Recorder recorder) {
      this.recorder = recorder;
    }

    void read(String topic) {
      labels.put("topic", topic);
      recorder.count("messages_read_total", labels); // error: 'why' may be passed
    }

    void dropped(String topic, String why) {
      labels.put("topic", topic);
      labels.put("why", why);
      recorder.count("messages_dropped_total", labels); // error: cannot prove that messages_dropped_total is given exactly topic, why
    }
  }

  record Fixed(Recorder recorder) {
    void read(String topic) {
      Map<String, String> labels = new HashMap<>();
      labels.put("topic", topic);
      recorder.count("messages_read_total", labels);
    }

    void dropped(String topic, String why) {
      Map<String, String> labels = new HashMap<>();
      labels.put("topic", topic);
      labels.put("why", why);
      recorder.count("messages_dropped_total", labels);
    }
  }

  /** The field keeps what the metrics share, and each call has a copy of its own. */
  static class FixedWithCopies {
    private final Map<String, String> shared = Map.of("topic", "orders");
    private final Recorder recorder;

    FixedWithCopies(Recorder recorder) {
      this.recorder = recorder;
    }

    void read() {
      recorder.count("messages_read_total", shared);
    }

    void dropped(String why) {
      Map<String, String> labels = new HashMap<>(shared);
      labels.put("why", why);
      recorder.count("messages_dropped_total", labels);
    }
  }
}
