package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Logger;
import k2.K2Facade;

/** A map that reaches code which might change it is no longer known; harmless code changes nothing. */
class Escapes {

  private static final Logger LOG = Logger.getLogger("test");

  void harmless(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    LOG.info(String.valueOf(labels));
    LOG.info(labels.toString() + labels.size() + labels.get("symbol"));
    System.out.println(labels);
    for (Map.Entry<String, String> entry : labels.entrySet()) {
      LOG.info(entry.getKey());
    }
    metrics.increment("binance_messages_received_total", labels);
  }

  void unknownCode(K2Facade metrics, Consumer<Map<String, String>> code) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    code.accept(labels);
    metrics.increment("binance_messages_received_total", labels); // error: it is passed to 'Consumer.accept', which may change it
  }

  void keptInList(K2Facade metrics, List<Map<String, String>> kept) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    kept.add(labels);
    metrics.increment("binance_messages_received_total", labels); // error: it is passed to 'List.add', which may change it
  }

  void keptInMap(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    Map<String, Map<String, String>> kept = new HashMap<>();
    kept.put("a", labels);
    kept.get("a").put("extra", "y");
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  void keptAsKey(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Map<Map<String, String>, List<String>> kept = new HashMap<>();
    kept.put(labels, List.of("x"));
    for (Map<String, String> key : kept.keySet()) {
      key.put("extra", "y");
    }
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void keptAsKeyOfTexts(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Map<Map<String, String>, String> kept = new HashMap<>();
    kept.put(labels, "x");
    kept.keySet().iterator().next().put("extra", "y");
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void keptAsKeyAtOnce(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Map.of(labels, "x").keySet().forEach(key -> key.put("extra", "y"));
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void keptInArray(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    Object[] kept = {labels};
    change(kept);
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  @SuppressWarnings("unchecked")
  private static void change(Object[] kept) {
    ((Map<String, String>) kept[0]).put("extra", "y");
  }

  void views(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    List<String> keys = new ArrayList<>(labels.keySet());
    keys.clear();
    metrics.increment("binance_messages_received_total", labels);
    Set<String> live = labels.keySet();
    live.removeAll(new HashSet<>(keys));
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }

  void methodReference(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    Consumer<String> put = key -> {};
    put.accept("y");
    Runnable clear = labels::clear;
    metrics.increment("binance_messages_received_total", labels); // error: 'labels::clear' may change it at any time
    Objects.requireNonNull(clear).run();
  }

  void subclassBehavesAsItLikes(K2Facade metrics) {
    Map<String, String> labels =
        new HashMap<>() {
          @Override
          public String put(String key, String value) {
            return super.put("other_" + key, value);
          }
        };
    labels.put("symbol", "x");
    metrics.increment("binance_messages_received_total", labels); // error: it is an object of an anonymous class
  }

  void returned(K2Facade metrics) {
    metrics.increment("binance_messages_received_total", shared()); // error: it is returned to code that is not analyzed
  }

  private final Map<String, String> mine = new HashMap<>(Map.of("symbol", "x"));

  final Map<String, String> shared() {
    return mine;
  }

  void comparedByWhomever(K2Facade metrics, Object greedy) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    greedy.equals(labels);
    metrics.increment("binance_messages_received_total", labels);
  }

  void comparedByTheLibrary(K2Facade metrics, Object greedy) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    java.util.Objects.equals(greedy, labels);
    metrics.increment("binance_messages_received_total", labels);
  }

  boolean comparesItself(K2Facade metrics, Object other) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    metrics.increment("binance_messages_received_total", labels);
    boolean same = java.util.Objects.equals(labels, other) || labels.equals(other);
    metrics.increment("binance_messages_received_total", labels);
    return same;
  }
}
