package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import k2.K2Facade;

/** Records that hold a mutable map, and of which other classes get no object, or do. */
final class HeldRecords {

  private final K2Facade metrics;
  private final List<Object> all = new ArrayList<>();

  HeldRecords(K2Facade metrics) {
    this.metrics = metrics;
  }

  private static Map<String, String> symbol() {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    return labels;
  }

  record Event(String name, Map<String, String> labels) {}

  void onlyItsParts(boolean received, String reason) {
    Event event = received
        ? new Event("binance_messages_received_total", symbol())
        : new Event("binance_reconnects_total", Map.of("reason", reason));
    metrics.increment(event.name(), event.labels());
  }

  void partsLater(List<Runnable> later) {
    Event event = new Event("binance_messages_received_total", symbol());
    later.add(() -> metrics.increment(event.name(), event.labels()));
  }

  // Other classes get each of the following and may change its map.

  record Kept(String name, Map<String, String> labels) {}

  void kept() {
    Kept kept = new Kept("binance_messages_received_total", symbol());
    all.add(kept);
    metrics.increment("binance_messages_received_total", kept.labels()); // error: other classes can get it through the accessor 'labels()'
  }

  List<Object> all() {
    return all;
  }

  record Returned(String name, Map<String, String> labels) {}

  Returned returned() {
    Returned returned = new Returned("binance_messages_received_total", symbol());
    metrics.increment("binance_messages_received_total", returned.labels()); // error: other classes can get it through the accessor 'labels()'
    return returned;
  }

  record Passed(String name, Map<String, String> labels) {}

  void passed(List<Object> others) {
    Map<String, String> labels = symbol();
    others.add(new Passed("binance_messages_received_total", labels));
    metrics.increment("binance_messages_received_total", labels); // error: other classes can get it through the accessor 'labels()'
  }

  record Made(String name, Map<String, String> labels) {}

  void made(BiFunction<BiFunction<String, Map<String, String>, Made>, Map<String, String>, Made> maker) {
    Map<String, String> labels = symbol();
    maker.apply(Made::new, labels);
    Made made = new Made("binance_messages_received_total", symbol());
    metrics.increment("binance_messages_received_total", made.labels()); // error: [label-keys-unproven]
  }

  record Field(String name, Map<String, String> labels) {}

  private final Field field = new Field("binance_messages_received_total", symbol());

  Object field() {
    return field;
  }

  void ofField() {
    metrics.increment("binance_messages_received_total", field.labels()); // error: other classes can get it through the accessor 'labels()'
  }

  record Leaking(String name, Map<String, String> labels, List<Object> to) {
    Leaking {
      to.add(labels);
    }
  }

  void leaking() {
    Leaking leaking = new Leaking("binance_messages_received_total", symbol(), all);
    metrics.increment("binance_messages_received_total", leaking.labels()); // error: [label-keys-unproven]
  }

  record Sharing(String name, Map<String, String> labels) {
    Sharing shareIn(List<Object> others) {
      others.add(this);
      return this;
    }
  }

  void sharing(List<Object> others) {
    Sharing sharing = new Sharing("binance_messages_received_total", symbol());
    sharing.shareIn(others);
    metrics.increment("binance_messages_received_total", sharing.labels()); // error: other classes can get it through the accessor 'labels()'
  }

  record Alias(String name, Map<String, String> labels) {}

  void alias() {
    Alias first = new Alias("binance_messages_received_total", symbol());
    Alias same = first;
    all.add(same);
    metrics.increment("binance_messages_received_total", first.labels()); // error: other classes can get it through the accessor 'labels()'
  }

  record Chosen(String name, Map<String, String> labels) {}

  void chosen(boolean first) {
    Chosen chosen = new Chosen("binance_messages_received_total", symbol());
    Object either = first ? chosen : "none";
    all.add(either);
    metrics.increment("binance_messages_received_total", chosen.labels()); // error: other classes can get it through the accessor 'labels()'
  }
}
