package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import k2.K2Facade;

/** Objects that hold the name of a metric and the labels for it in fields. */
final class PairsInObjects {

  private static final String RECONNECTS = "binance_reconnects_total";
  private static final String RECEIVED = "binance_messages_received_total";

  private final K2Facade metrics;

  PairsInObjects(K2Facade metrics) {
    this.metrics = metrics;
  }

  private static final class Event {
    private final String name;
    private final Map<String, String> labels;

    Event(String name, Map<String, String> labels) {
      this.name = Objects.requireNonNull(name, "name");
      this.labels = Map.copyOf(labels);
    }

    Event(String symbol) {
      this(RECEIVED, Map.of("symbol", symbol));
    }

    String name() {
      return name;
    }

    Map<String, String> labels() {
      return labels;
    }

    void count(K2Facade metrics) {
      metrics.increment(name, labels);
    }
  }

  void eachObject(String text) {
    Event one = new Event(RECONNECTS, Map.of("reason", text));
    Event other = new Event(text);
    metrics.increment(one.name(), one.labels());
    metrics.increment(other.name(), other.labels());
    one.count(metrics);
    other.count(metrics);
  }

  void inCollections(String text) {
    List<Event> events = new ArrayList<>();
    events.add(new Event(RECONNECTS, Map.of("reason", text)));
    events.add(new Event(text));
    for (Event each : events) {
      metrics.increment(each.name(), each.labels());
    }
    events.forEach(each -> each.count(metrics));
  }

  /** A name of its own, and labels that are put into each object after it was made. */
  private static final class Count {
    private final String name;
    private final Map<String, String> labels = new HashMap<>();

    Count(String name) {
      this.name = name;
    }

    Count with(String key, String value) {
      labels.put(key, value);
      return this;
    }

    void send(K2Facade metrics) {
      metrics.increment(name, labels);
    }
  }

  void builders(String text) {
    new Count(RECONNECTS).with("reason", text).send(metrics);
    new Count(RECEIVED).with("symbol", text).send(metrics);
  }

  private static final class Outcome {
    final String name;
    final Map<String, String> labels;

    Outcome(String name, Map<String, String> labels) {
      if (labels.isEmpty()) {
        throw new IllegalArgumentException(name);
      }
      this.name = name;
      this.labels = new LinkedHashMap<>(labels);
    }
  }

  void fields(boolean isConnected, String text) {
    Outcome outcome = isConnected
        ? new Outcome(RECEIVED, Map.of("symbol", text))
        : new Outcome(RECONNECTS, Map.of("reason", text));
    metrics.increment(outcome.name, outcome.labels);
  }

  // Each of the following fails when it is run.

  void mixed(boolean isFirst, String text) {
    Event one = new Event(RECONNECTS, Map.of("reason", text));
    Event other = new Event(text);
    Event either = isFirst ? one : other;
    metrics.increment(either.name(), other.labels()); // error: binance_reconnects_total
  }

  void replaced(String text) {
    Event event = new Event(RECONNECTS, Map.of("reason", text));
    Event next = new Event(text);
    metrics.increment(event.name(), (event = next).labels()); // error: binance_reconnects_total
  }

  /** The caller keeps the map. */
  private static final class Kept {
    private final String name;
    private final Map<String, String> labels;

    Kept(String name, Map<String, String> labels) {
      this.name = name;
      this.labels = labels;
    }

    void count(K2Facade metrics) {
      metrics.increment(name, labels); // error: 'detail' is not one of them
    }
  }

  void changed(String text) {
    Map<String, String> labels = new HashMap<>(Map.of("reason", text));
    Kept kept = new Kept(RECONNECTS, labels);
    labels.put("detail", text);
    kept.count(metrics);
  }

  /** A field that is assigned again. */
  private static final class Slot {
    private String name;
    private final Map<String, String> labels;

    Slot(String name, Map<String, String> labels) {
      this.name = name;
      this.labels = labels;
    }

    void rename(String other) {
      name = other;
    }

    void count(K2Facade metrics) {
      metrics.increment(name, labels); // error: cannot prove
    }
  }

  void renamed(String text) {
    Slot slot = new Slot(RECONNECTS, Map.of("reason", text));
    slot.count(metrics);
    slot.rename(RECEIVED);
    slot.count(metrics);
  }

  /** The constructor does not keep what it is given. */
  private static final class Swapping {
    private final String name;
    private final Map<String, String> labels;

    Swapping(String name, Map<String, String> labels) {
      if (labels.containsKey("reason")) {
        name = RECEIVED;
      }
      this.name = name;
      this.labels = labels;
    }

    void count(K2Facade metrics) {
      metrics.increment(name, labels); // error: binance_messages_received_total
    }
  }

  void swapped(String text) {
    new Swapping(RECONNECTS, Map.of("reason", text)).count(metrics);
  }

  /** An object that is read before its constructor ends. */
  private static final class Early {
    private static Early last;
    private final String name;
    private final Map<String, String> labels;

    Early(String name, Map<String, String> labels) {
      last = this;
      this.labels = labels;
      if (labels.containsKey("symbol")) {
        throw new IllegalStateException();
      }
      this.name = name;
    }

    void count(K2Facade metrics) {
      metrics.increment(name == null ? RECONNECTS : name, labels); // error: cannot be determined
    }
  }

  void early(String text) {
    try {
      new Early(RECEIVED, Map.of("symbol", text)).count(metrics);
    } catch (IllegalStateException e) {
      Early.last.count(metrics);
    }
  }

  private static class Open {
    private final String name;
    private final Map<String, String> labels;

    Open(String name, Map<String, String> labels) {
      this.name = name;
      this.labels = labels;
    }

    String name() {
      return name;
    }

    void count(K2Facade metrics) {
      metrics.increment(name(), labels); // error: binance_messages_received_total
    }
  }

  void overridden(String text) {
    Open renaming = new Open(RECONNECTS, Map.of("reason", text)) {
      @Override
      String name() {
        return RECEIVED;
      }
    };
    renaming.count(metrics);
  }
}
