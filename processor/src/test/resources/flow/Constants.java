package flow;

import java.util.Map;
import java.util.HashMap;
import java.util.TreeMap;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** Keys are constants, folded; what is no constant is unproven. */
class Constants {

  private static final String PREFIX = "sym";
  private static final String SYMBOL = PREFIX + "bol";

  void folded(K2Metrics metrics) {
    String local = "sym" + "bol";
    metrics.binanceMessagesReceivedTotal().increment(Labels.of(SYMBOL, "x"));
    metrics.binanceMessagesReceivedTotal().increment(Labels.of(local, "x"));
    metrics.binanceMessagesReceivedTotal().increment(Labels.of((PREFIX) + "bol", "x"));
    metrics.binanceMessagesReceivedTotal().increment(Labels.empty().with("""
        symbol""", "x"));
  }

  void unknownKey(K2Facade metrics, String key) {
    metrics.increment("binance_messages_received_total", Map.of(key, "x")); // error: the key 'key' is not a known constant
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    labels.remove(key);
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }

  void unknownName(K2Facade metrics, String name) {
    metrics.increment(name, Map.of("symbol", "x")); // error: the metric cannot be determined
  }

  void givenTwice(K2Metrics metrics) {
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", "x", "symbol", "y")); // error: Labels.of throws if it gets [symbol] twice
  }

  void comparator(K2Facade metrics) {
    Map<String, String> labels = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    labels.put("SYMBOL", "x");
    labels.put("symbol", "x");
    metrics.increment("binance_messages_received_total", labels); // error: a map with a comparator is not supported
  }

  void nothing(K2Metrics metrics) {
    Labels labels = null;
    metrics.binanceMessagesReceivedTotal().increment(labels); // error: it is null
    metrics.binanceMessagesReceivedTotal().increment(null); // error: it is null
  }

  void fullName(K2Facade metrics) {
    metrics.increment("k2_binance_messages_received_total", Map.of("symbol", "x"));
  }

  void entries(K2Facade metrics) {
    metrics.increment("binance_messages_received_total", Map.ofEntries(Map.entry("symbol", "x")));
    metrics.increment("binance_messages_received_total", Map.ofEntries(Map.entry("symbol", "x"), Map.entry("extra", "y"))); // error: 'extra' is not one of them
  }
}
