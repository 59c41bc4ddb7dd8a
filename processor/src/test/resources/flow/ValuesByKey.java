package flow;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import k2.K2Facade;

/** Label maps that another map holds, each under its own key. */
class ValuesByKey {

  private enum Kind {
    MESSAGES,
    RECONNECTS
  }

  private static final Map<String, String> SYMBOL = Map.of("symbol", "x");
  private static final Map<String, String> REASON = Map.of("reason", "pong");

  private final K2Facade metrics;
  private final Map<Kind, Map<String, String>> byKind = new EnumMap<>(Kind.class);

  {
    byKind.put(Kind.MESSAGES, SYMBOL);
    byKind.put(Kind.RECONNECTS, REASON);
  }

  ValuesByKey(K2Facade metrics) {
    this.metrics = metrics;
  }

  private static Map<String, Map<String, String>> byName() {
    Map<String, Map<String, String>> byName = new HashMap<>();
    byName.put("messages", SYMBOL);
    byName.put("reconnects", REASON);
    return byName;
  }

  void ofAConstant() {
    metrics.increment("binance_messages_received_total", byKind.get(Kind.MESSAGES));
    metrics.increment("binance_reconnects_total", byKind.get(Kind.RECONNECTS));
    metrics.increment("binance_reconnects_total", byKind.get(Kind.MESSAGES)); // error: 'symbol' is not one of them
  }

  void ofAName(boolean again) {
    metrics.increment("binance_messages_received_total", byName().get("messages"));
    metrics.increment("binance_reconnects_total", byName().get(again ? "messages" : "reconnects")); // error: 'symbol' may be passed
    Map<String, Map<String, String>> fixed = Map.of("messages", SYMBOL, "reconnects", REASON);
    metrics.increment("binance_reconnects_total", fixed.get("reconnects"));
    Map<String, Map<String, String>> cache = new ConcurrentHashMap<>();
    metrics.increment("binance_messages_received_total", cache.computeIfAbsent("messages", key -> SYMBOL));
    metrics.increment("binance_reconnects_total", cache.computeIfAbsent("reconnects", key -> REASON));
  }

  void putAgain(String name) {
    Map<String, Map<String, String>> byName = byName();
    byName.put("messages", byName.get("reconnects"));
    metrics.increment("binance_messages_received_total", byName.get("messages")); // error: cannot prove
    Map<String, Map<String, String>> other = byName();
    other.put(name, REASON);
    metrics.increment("binance_messages_received_total", other.get("messages")); // error: cannot prove
  }

  void replaced() {
    Map<String, Map<String, String>> byName = byName();
    byName.replaceAll((name, labels) -> REASON);
    metrics.increment("binance_messages_received_total", byName.get("messages")); // error: cannot prove
    Map<String, Map<String, String>> other = byName();
    other.entrySet().iterator().next().setValue(REASON);
    metrics.increment("binance_messages_received_total", other.get("messages")); // error: cannot prove
  }

  /** The comparator takes both keys for one. */
  void comparedKeys() {
    Map<String, Map<String, String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.put("Messages", REASON);
    byName.put("messages", SYMBOL);
    metrics.increment("binance_reconnects_total", byName.get("Messages")); // error: cannot prove
  }

  void textLikeAConstant() {
    Map<Object, Map<String, String>> byKey = new HashMap<>();
    byKey.put(Kind.MESSAGES, SYMBOL);
    byKey.put("MESSAGES", REASON);
    metrics.increment("binance_messages_received_total", byKey.get(Kind.MESSAGES));
    metrics.increment("binance_messages_received_total", byKey.get("MESSAGES")); // error: 'reason' is not one of them
  }

  void copiedByALoop(Map<String, String> given) {
    Map<String, String> labels = new HashMap<>();
    for (Map.Entry<String, String> each : SYMBOL.entrySet()) {
      labels.put(each.getKey(), each.getValue());
    }
    metrics.increment("binance_messages_received_total", labels);
    for (Map.Entry<String, String> each : REASON.entrySet()) {
      labels.put(each.getKey(), each.getValue());
    }
    metrics.increment("binance_messages_received_total", labels); // error: 'reason' is not one of them
    Map<String, String> some = new HashMap<>();
    for (Map.Entry<String, String> each : SYMBOL.entrySet()) {
      if (!each.getValue().isEmpty()) {
        some.put(each.getKey(), each.getValue());
      }
    }
    metrics.increment("binance_messages_received_total", some); // error: cannot prove
    Map<String, String> all = new HashMap<>();
    for (Map.Entry<String, String> each : given.entrySet()) {
      all.put(each.getKey(), each.getValue());
    }
    metrics.increment("binance_messages_received_total", all); // error: cannot prove
  }
}
