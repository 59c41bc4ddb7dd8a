package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;

/** Keys, names and labels that the constants of an enum hold. */
class EnumConstants {

  private final K2Facade metrics;

  EnumConstants(K2Facade metrics) {
    this.metrics = metrics;
  }

  private enum Names {
    error_type,
    consumer_group
  }

  private enum Fields {
    TYPE("error_type"),
    GROUP("consumer_group");

    private final String key;

    Fields(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  void eachName() {
    Map<String, String> labels = new HashMap<>();
    for (Names each : Names.values()) {
      labels.put(each.name(), "x");
    }
    metrics.increment("consumer_errors_total", labels);
  }

  void someNames(boolean all) {
    Map<String, String> labels = new HashMap<>();
    for (Names each : Names.values()) {
      if (!all) {
        break;
      }
      labels.put(each.name(), "x");
    }
    metrics.increment("consumer_errors_total", labels); // error: 'consumer_group', 'error_type' are missing on some paths
  }

  void eachField() {
    Map<String, String> labels = new HashMap<>();
    for (Fields each : Fields.values()) {
      labels.put(each.key, "x");
    }
    metrics.increment("consumer_errors_total", labels);
    Map<String, String> more = new HashMap<>();
    for (Fields each : Fields.values()) {
      more.put(each.key(), "x");
    }
    metrics.increment("consumer_errors_total", more);
  }

  void arrayIsWritten() {
    Fields[] all = Fields.values();
    all[0] = Fields.GROUP;
    Map<String, String> labels = new HashMap<>();
    for (Fields each : all) {
      labels.put(each.key, "x");
    }
    metrics.increment("consumer_errors_total", labels); // error: 'error_type' is missing
  }

  private enum Overridden {
    TYPE("error_type"),
    GROUP("consumer_group") {
      @Override
      String key() {
        return "group";
      }
    };

    private final String key;

    Overridden(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  void ownAnswer() {
    Map<String, String> labels = new HashMap<>();
    for (Overridden each : Overridden.values()) {
      labels.put(each.key(), "x");
    }
    metrics.increment("consumer_errors_total", labels); // error: 'group' may be passed
  }

  private enum Changed {
    TYPE("error_type"),
    GROUP("consumer_group"),
    NONE("");

    private final String key;

    Changed(String key) {
      this.key = key.isEmpty() ? "none" : key + "s";
    }
  }

  void computed() {
    Map<String, String> labels = new HashMap<>();
    for (Changed each : Changed.values()) {
      labels.put(each.key, "x");
    }
    metrics.increment("consumer_errors_total", labels); // error: 'consumer_groups', 'error_types', 'none' are not among them
  }

  private enum Event {
    RECEIVED("binance_messages_received_total", Map.of("symbol", "x")),
    RECONNECTED("binance_reconnects_total", Map.of("reason", "pong"));

    private final String metric;
    private final Map<String, String> labels;

    Event(String metric, Map<String, String> labels) {
      this.metric = metric;
      this.labels = labels;
    }

    String metric() {
      return metric;
    }
  }

  void pair(Event event) {
    metrics.increment(event.metric, event.labels);
    metrics.increment(event.metric(), event.labels);
  }

  void eachPair() {
    for (Event each : Event.values()) {
      metrics.increment(each.metric, each.labels);
    }
  }

  void mixed(Event event, Event other) {
    metrics.increment(event.metric, other.labels); // error: cannot prove
    metrics.increment(event.metric(), Event.RECEIVED.labels); // error: cannot prove
  }

  void ofAnother(Event event) {
    metrics.increment(next(event).metric, event.labels); // error: cannot prove
  }

  private static Event next(Event event) {
    return event == Event.RECEIVED ? Event.RECONNECTED : Event.RECEIVED;
  }

  private enum Counted {
    ONE(1),
    TWO(2);

    private final int count;

    Counted(int count) {
      count++;
      this.count = count;
    }
  }

  void counted() {
    String name = Counted.ONE.count == 1 ? "consumer_errors_total" : "binance_connection_errors_total";
    metrics.increment(name, Map.of("error_type", "x", "consumer_group", "x")); // error: [label-keys
  }
}
