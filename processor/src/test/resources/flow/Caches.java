package flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import k2.K2Facade;

/** Label maps that a cache creates when they are asked for. */
class Caches {

  private final K2Facade facade;
  private final Map<String, Map<String, String>> bySymbol = new ConcurrentHashMap<>();
  private Map<String, String> unset;

  Caches(K2Facade facade) {
    this.facade = facade;
  }

  void cached(String symbol) {
    facade.increment(
        "binance_messages_received_total",
        bySymbol.computeIfAbsent(symbol, key -> Map.of("symbol", key)));
  }

  void cachedByMethod(String symbol) {
    Map<String, Map<String, String>> cache = new HashMap<>();
    facade.increment(
        "binance_messages_received_total", cache.computeIfAbsent(symbol, Caches::labels));
  }

  private static Map<String, String> labels(String symbol) {
    return Map.of("symbol", symbol);
  }

  void absentAgain(String symbol) {
    facade.increment("binance_messages_received_total", bySymbol.get(symbol)); // error: it may be null
  }

  void otherWriter(String symbol) {
    Map<String, Map<String, String>> cache = new HashMap<>();
    cache.put("BTCUSDT", Map.of("other", "x"));
    facade.increment( // error: 'other' may be passed
        "binance_messages_received_total",
        cache.computeIfAbsent(symbol, key -> Map.of("symbol", key)));
  }

  void changedInTheCache(String symbol) {
    Map<String, Map<String, String>> cache = new HashMap<>();
    cache.computeIfAbsent(symbol, key -> new HashMap<>(labels(key))).put("other", "x");
    facade.increment( // error: 'other' may be passed
        "binance_messages_received_total",
        cache.computeIfAbsent(symbol, key -> new HashMap<>(labels(key))));
  }

  void noValue(String symbol) {
    Map<String, Map<String, String>> cache = new HashMap<>();
    facade.increment("binance_messages_received_total", cache.computeIfAbsent(symbol, key -> null)); // error: cannot prove
  }

  void noValueSometimes(String symbol) {
    Map<String, Map<String, String>> cache = new HashMap<>();
    facade.increment("binance_messages_received_total", cache.computeIfAbsent(symbol, Caches::known)); // error: cannot prove
  }

  private static Map<String, String> known(String symbol) {
    return symbol.isEmpty() ? null : Map.of("symbol", symbol);
  }

  void valueOfAField(String symbol) {
    Map<String, Map<String, String>> cache = new HashMap<>();
    facade.increment("binance_messages_received_total", cache.computeIfAbsent(symbol, key -> unset)); // error: cannot prove
  }

  void valueOfAQueue(String symbol) {
    Map<String, Map<String, String>> cache = new HashMap<>();
    Deque<Map<String, String>> queue = new ArrayDeque<>();
    queue.add(Map.of("symbol", symbol));
    facade.increment( // error: it may be null
        "binance_messages_received_total", cache.computeIfAbsent(symbol, key -> queue.poll()));
  }
}
