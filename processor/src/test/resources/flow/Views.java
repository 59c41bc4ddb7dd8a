package flow;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import k2.K2Facade;

/** Key sets and streams of a map, and the tests of keys that people write. */
final class Views {

  private static final Set<String> ONLY_FOR_LOGS = Set.of("data_type", "trace");

  private final K2Facade metrics;

  Views(K2Facade metrics) {
    this.metrics = metrics;
  }

  private Map<String, String> made() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    labels.put("data_type", "trades");
    return labels;
  }

  void removed(String key) {
    Map<String, String> labels = made();
    labels.keySet().remove("data_type");
    metrics.increment("binance_messages_received_total", labels);
    labels.keySet().remove(key);
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }

  void removedIf() {
    Map<String, String> labels = made();
    labels.keySet().removeIf(key -> key.equals("data_type") || "trace".equals(key));
    metrics.increment("binance_messages_received_total", labels);
    labels.entrySet().removeIf(entry -> !entry.getKey().equals("other"));
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' is missing
  }

  void removedByValue() {
    Map<String, String> labels = made();
    labels.remove("data_type");
    labels.values().remove("x");
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }

  void sets() {
    Map<String, String> labels = made();
    labels.keySet().removeAll(ONLY_FOR_LOGS);
    metrics.increment("binance_messages_received_total", labels);
    Map<String, String> others = made();
    others.keySet().retainAll(Set.of("symbol", "topic"));
    metrics.increment("binance_messages_received_total", others);
    others.keySet().retainAll(List.of("topic"));
    metrics.increment("binance_messages_received_total", others); // error: 'symbol' is missing
  }

  void filtered(Map<String, String> given) {
    Map<String, String> labels = made().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("data_type"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    metrics.increment("binance_messages_received_total", labels);
    Map<String, String> others = made().entrySet().stream()
        .filter(entry -> !ONLY_FOR_LOGS.contains(entry.getKey()))
        .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue(), (a, b) -> a, LinkedHashMap::new));
    metrics.increment("binance_messages_received_total", others);
    Map<String, String> some = made().entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    metrics.increment("binance_messages_received_total", some); // error: 'data_type' may be passed, and 'symbol' may be missing
    Map<String, String> renamed = made().entrySet().stream()
        .collect(Collectors.toMap(e -> "k" + e.getKey(), Map.Entry::getValue));
    metrics.increment("binance_messages_received_total", renamed); // error: [label-keys-unproven]
  }

  static String getKey(Map.Entry<String, String> entry) {
    return "other";
  }

  static final class TreeMap<K, V> extends java.util.TreeMap<K, V> {
    private static final long serialVersionUID = 1L;

    @Override
    @SuppressWarnings("unchecked")
    public V put(K key, V value) {
      super.put((K) "other", value);
      return super.put(key, value);
    }
  }

  void namesakes() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Map<String, String> renamed =
        labels.entrySet().stream().collect(Collectors.toMap(Views::getKey, Map.Entry::getValue));
    metrics.increment("binance_messages_received_total", renamed); // error: [label-keys
    Map<String, String> more = labels.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    metrics.increment("binance_messages_received_total", more); // error: [label-keys
  }

  void streamSeesLaterPuts() {
    Map<String, String> labels = new HashMap<>();
    var stream = labels.entrySet().stream();
    labels.put("symbol", "x");
    Map<String, String> copy =
        stream.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    metrics.increment("binance_messages_received_total", copy);
    metrics.increment("binance_delay", Map.of()); // error: no metric is named
  }

  void iterator() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    var keys = labels.keySet().iterator();
    labels.put("symbol", "x");
    keys.next();
    keys.remove();
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys-unproven]
  }

  void computed(String key) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    labels.merge("symbol", "y", (a, b) -> a + b);
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
    labels.put("symbol", "x");
    labels.compute("symbol", (k, v) -> v);
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
    labels.put("symbol", "x");
    labels.computeIfPresent("other", (k, v) -> null);
    metrics.increment("binance_messages_received_total", labels);
  }

  void computedAway() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "other", "x"));
    labels.compute("other", (k, v) -> null);
    metrics.increment("binance_messages_received_total", labels);
    labels.put("other", "x");
    labels.computeIfPresent("other", (k, v) -> v.isEmpty() ? null : v);
    metrics.increment("binance_messages_received_total", labels); // error: 'other' may be passed
    labels.computeIfPresent("other", (k, v) -> null);
    metrics.increment("binance_messages_received_total", labels);
  }

  void iteratorOfOneKey() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "other", "x"));
    for (Iterator<String> keys = labels.keySet().iterator(); keys.hasNext(); ) {
      if (keys.next().equals("other")) {
        keys.remove();
      }
    }
    metrics.increment("binance_messages_received_total", labels);
    labels.put("other", "x");
    for (var entries = labels.entrySet().iterator(); entries.hasNext(); )
      if ("other".equals(entries.next().getKey())) entries.remove();
    metrics.increment("binance_messages_received_total", labels);
  }

  void iteratorOfOthers() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "other", "x"));
    for (Iterator<String> keys = labels.keySet().iterator(); keys.hasNext(); ) {
      if (!keys.next().equals("symbol")) {
        keys.remove();
      }
    }
    metrics.increment("binance_messages_received_total", labels); // error: cannot prove
    Map<String, String> byValue = new HashMap<>(Map.of("symbol", "x", "other", "x"));
    for (Iterator<String> values = byValue.values().iterator(); values.hasNext(); ) {
      if (values.next().equals("other")) {
        values.remove();
      }
    }
    metrics.increment("binance_messages_received_total", byValue); // error: cannot prove
  }

  void iteratorThatHasBegun() {
    Map<String, String> labels = new LinkedHashMap<>(Map.of("symbol", "x", "other", "x"));
    Iterator<String> begun = labels.keySet().iterator();
    begun.next();
    for (Iterator<String> keys = begun; keys.hasNext(); ) {
      if (keys.next().equals("other")) {
        keys.remove();
      }
    }
    metrics.increment("binance_messages_received_total", labels); // error: cannot prove
  }

  void ofAnUnknownOptional(Optional<String> value) {
    Map<String, String> labels = new HashMap<>();
    value.ifPresent(text -> labels.put("symbol", text));
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' is missing on some paths
    labels.putIfAbsent("symbol", "none");
    metrics.increment("binance_messages_received_total", labels);
    Map<String, String> constant = new HashMap<>();
    constant.put(String.valueOf("symbol"), "x");
    metrics.increment("binance_messages_received_total", constant);
  }
}
