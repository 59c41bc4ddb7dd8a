package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import k2.K2Facade;

/** Records that carry the name of a metric and the labels for it. */
final class PairsInRecords {

  private static final String RECONNECTS = "binance_reconnects_total";
  private static final String RECEIVED = "binance_messages_received_total";

  record Event(String metric, Map<String, String> labels) {}

  private final K2Facade metrics;

  PairsInRecords(K2Facade metrics) {
    this.metrics = metrics;
  }

  private Event eventOf(int code, String text) {
    return switch (code) {
      case 0 -> new Event(RECONNECTS, Map.of("reason", text));
      case 1 -> new Event(RECEIVED, Map.of("symbol", text));
      default -> {
        if (text.isEmpty()) {
          yield new Event(RECONNECTS, Map.of("reason", "none"));
        }
        yield new Event("consumer_errors_total", Map.of("error_type", text, "consumer_group", text));
      }
    };
  }

  void together(int code, String text) {
    Event event = eventOf(code, text);
    metrics.increment(event.metric(), event.labels());
    forward(event);
  }

  private void forward(Event event) {
    metrics.increment(event.metric(), event.labels());
  }

  void inCollections(String text) {
    for (Event each : List.of(eventOf(0, text), eventOf(1, text))) {
      metrics.increment(each.metric(), each.labels());
    }
    List<Event> events = new ArrayList<>();
    events.add(eventOf(2, text));
    events.add(new Event(RECEIVED, Map.of("symbol", text)));
    events.forEach(each -> metrics.increment(each.metric(), each.labels()));
    events.stream()
        .filter(each -> !each.metric().isEmpty())
        .forEach(each -> metrics.increment(each.metric(), each.labels()));
  }

  // Each of the following fails when it is run.

  void ofTwoRecords(int code, String text) {
    Event one = eventOf(code, text);
    Event other = eventOf(code + 1, text);
    metrics.increment(one.metric(), other.labels()); // error: [label-keys-unproven]
  }

  void wrongInOne(boolean often, String text) {
    Event event = often
        ? new Event(RECONNECTS, Map.of("reason", text))
        : new Event(RECEIVED, Map.of("reason", text));
    metrics.increment(event.metric(), event.labels()); // error: [label-keys-unproven]
  }

  void nameOfAnEarlierRecord(boolean often, String text) {
    Event event = eventOf(often ? 0 : 1, text);
    String name = event.metric();
    event = eventOf(0, text);
    metrics.increment(name, event.labels()); // error: [label-keys-unproven]
  }

  void changedInTheRecord(String text) {
    Map<String, String> labels = new HashMap<>(Map.of("reason", text));
    Event event = new Event(RECONNECTS, labels);
    labels.put("other", text);
    metrics.increment(event.metric(), event.labels()); // error: 'other' may be passed
  }

  record OtherName(String metric, Map<String, String> labels) {
    @Override
    public String metric() {
      return RECEIVED;
    }
  }

  void ownAccessor(boolean often, String text) {
    OtherName event = often
        ? new OtherName(RECONNECTS, Map.of("reason", text))
        : new OtherName(RECEIVED, Map.of("symbol", text));
    metrics.increment(event.metric(), event.labels()); // error: [label-keys-unproven]
  }

  record NoLabels(String metric, Map<String, String> labels) {
    NoLabels {
      labels = Map.of();
    }
  }

  void changedByTheConstructor(boolean often, String text) {
    NoLabels event = often
        ? new NoLabels(RECONNECTS, Map.of("reason", text))
        : new NoLabels(RECEIVED, Map.of("symbol", text));
    metrics.increment(event.metric(), event.labels()); // error: [label-keys
  }
}
