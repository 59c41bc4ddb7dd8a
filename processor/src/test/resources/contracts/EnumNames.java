package contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** Facades that take the metric's name as a constant of an enum. */
class EnumNames {

  /** The name of each constant in lower case. */
  enum Plain {
    BINANCE_RECONNECTS_TOTAL,
    BINANCE_MESSAGES_RECEIVED_TOTAL {
      @Override
      public String toString() {
        return "other";
      }
    }
  }

  /** The name that a field holds. */
  enum Held {
    RECONNECTS("binance_reconnects_total", 1),
    MESSAGES("k2_" + "binance_messages_received_total", 2) {
      @Override
      int weight() {
        return 3;
      }
    },
    DELAY(("binance_reconnect_delay_seconds"), 4);

    @MetricName(K2Metrics.class)
    final String key;

    private final int weight;

    Held(String key, int weight) {
      this.weight = weight;
      this.key = key;
    }

    int weight() {
      return weight;
    }
  }

  static void plain(@MetricName(K2Metrics.class) Plain name, @MetricLabels Map<String, String> labels) {}

  static void held(@MetricName(K2Metrics.class) Held name, @MetricLabels Map<String, String> labels) {}

  static void pairs(@MetricName(K2Metrics.class) Held name, @MetricLabels String... pairs) {}

  static void counted(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) Held name,
      @MetricLabels Map<String, String> labels) {}

  static void text(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {}

  private static final Held CONSTANT = Held.RECONNECTS;

  void calls(String value) {
    plain(Plain.BINANCE_RECONNECTS_TOTAL, Map.of("reason", value));
    plain(Plain.BINANCE_MESSAGES_RECEIVED_TOTAL, Map.of("symbol", value));
    held(Held.RECONNECTS, Map.of("reason", value));
    held(Held.MESSAGES, Map.of("symbol", value));
    held(CONSTANT, Map.of("reason", value));
    held(Held.DELAY, Map.of());
    pairs(Held.RECONNECTS, "reason", value);
    counted(Held.RECONNECTS, Map.of("reason", value));
    plain(Plain.BINANCE_MESSAGES_RECEIVED_TOTAL, Map.of("reason", value)); // error: 'reason' is not one of them, and 'symbol' is missing
    held(Held.MESSAGES, Map.of("reason", value)); // error: 'reason' is not one of them, and 'symbol' is missing
    pairs(Held.MESSAGES, "reason", value); // error: 'reason' is not one of them, and 'symbol' is missing
    counted(Held.DELAY, Map.of()); // error: [metric-kind]
  }

  void variables(boolean often, String value) {
    Held name = Held.RECONNECTS;
    held(name, Map.of("reason", value));
    Held either = Held.RECONNECTS;
    if (often) {
      either = Held.MESSAGES;
    }
    held(either, Map.of("reason", value)); // error: k2_binance_messages_received_total takes symbol
  }

  void together(String value) {
    record(Held.RECONNECTS, Map.of("reason", value));
    record(Held.MESSAGES, Map.of("symbol", value));
  }

  private void record(Held name, Map<String, String> labels) {
    held(name, labels);
  }

  void unknown(Held given, int position, Plain plain, String value) {
    held(given, Map.of("reason", value)); // error: the metric cannot be determined
    held(Held.values()[position], Map.of("reason", value)); // error: 'reason' may be passed, and 'symbol' may be missing
    held(Held.valueOf(value), Map.of("reason", value)); // error: the metric cannot be determined
    held(null, Map.of("reason", value)); // error: the metric cannot be determined
    Plain chosen = switch (plain) {
      case BINANCE_RECONNECTS_TOTAL -> Plain.BINANCE_MESSAGES_RECEIVED_TOTAL;
      default -> plain;
    };
    plain(chosen, Map.of("reason", value)); // error: the metric cannot be determined
  }

  // Fields that do not hold the literal that the constant passes.

  enum Crossed {
    RECONNECTS("binance_reconnects_total", "binance_messages_received_total");

    @MetricName
    final String key;

    final String other;

    Crossed(String first, String second) {
      key = second;
      other = first;
    }
  }

  enum Changed {
    RECONNECTS("binance_reconnects");

    @MetricName
    final String key;

    Changed(String key) {
      key += "_total";
      this.key = key;
    }
  }

  enum Computed {
    RECONNECTS("binance_messages_received_total");

    @MetricName
    final String key;

    Computed(String key) {
      this.key = key.replace("messages_received", "reconnects");
    }
  }

  enum Delegating {
    RECONNECTS("binance_messages_received_total", 1);

    @MetricName
    final String key;

    Delegating(String key, int ignored) {
      this("binance_reconnects_total");
    }

    Delegating(String key) {
      this.key = key;
    }
  }

  enum Overloaded {
    RECONNECTS(1);

    @MetricName
    final String key;

    Overloaded(String key) {
      this.key = key;
    }

    Overloaded(int number) {
      this.key = "binance_reconnects_total";
    }
  }

  enum Chosen {
    RECONNECTS("binance_messages_received_total");

    @MetricName
    final String key;

    Chosen(String key) {
      if (key.length() > 20) {
        this.key = "binance_reconnects_total";
      } else {
        this.key = key;
      }
    }
  }

  static void crossed(@MetricName(K2Metrics.class) Crossed name, @MetricLabels Map<String, String> labels) {}

  static void changed(@MetricName(K2Metrics.class) Changed name, @MetricLabels Map<String, String> labels) {}

  static void computed(@MetricName(K2Metrics.class) Computed name, @MetricLabels Map<String, String> labels) {}

  static void delegating(@MetricName(K2Metrics.class) Delegating name, @MetricLabels Map<String, String> labels) {}

  static void overloaded(@MetricName(K2Metrics.class) Overloaded name, @MetricLabels Map<String, String> labels) {}

  static void chosen(@MetricName(K2Metrics.class) Chosen name, @MetricLabels Map<String, String> labels) {}

  void others(String value) {
    crossed(Crossed.RECONNECTS, Map.of("symbol", value));
    crossed(Crossed.RECONNECTS, Map.of("reason", value)); // error: 'reason' is not one of them, and 'symbol' is missing
    changed(Changed.RECONNECTS, Map.of("reason", value)); // error: the metric cannot be determined
    computed(Computed.RECONNECTS, Map.of("symbol", value)); // error: the metric cannot be determined
    delegating(Delegating.RECONNECTS, Map.of("symbol", value)); // error: the metric cannot be determined
    overloaded(Overloaded.RECONNECTS, Map.of("reason", value)); // error: the metric cannot be determined
    chosen(Chosen.RECONNECTS, Map.of("symbol", value)); // error: the metric cannot be determined
  }

  // What a facade may do.

  private final List<Runnable> queue = new ArrayList<>();
  private Held last = Held.RECONNECTS;

  void forwards(@MetricName(K2Metrics.class) Held name, @MetricLabels Map<String, String> labels) {
    held(name, labels);
    text(name.key, labels);
    text("k2_" + name.key, labels); // error: the metric cannot be determined
    text(name.name(), labels); // error: the metric cannot be determined
  }

  void later(@MetricName(K2Metrics.class) Held name, @MetricLabels Map<String, String> labels) {
    queue.add(() -> held(name, labels)); // error: may run after 'later' has returned
  }

  void keeps(@MetricName(K2Metrics.class) Held name, @MetricLabels Map<String, String> labels) {
    last = name;
    held(last, labels); // error: [label-keys-unproven]
  }

  void another(@MetricName(K2Metrics.class) Held name, @MetricLabels Map<String, String> labels) {
    text(Held.MESSAGES.key, labels); // error: [label-keys-unproven]
  }
}
