package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;

/** A name that stands for one of our maps or for a foreign one: what is done by it is done to ours. */
abstract class HalfKnown {

  abstract Map<String, String> foreign();

  void putThroughTernary(K2Facade metrics, boolean flag) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Map<String, String> either = flag ? labels : foreign();
    either.put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: 'extra'
  }

  void putThroughBranch(K2Facade metrics, boolean flag) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Map<String, String> either = foreign();
    if (flag) {
      either = labels;
    }
    either.put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: 'extra'
  }

  void removedThroughNull(K2Facade metrics, boolean flag) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Map<String, String> either = null;
    if (flag) {
      either = labels;
    }
    if (either != null) {
      either.remove("symbol");
    }
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' is missing on some paths
  }

  void handedOn(K2Facade metrics, boolean flag) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    change(flag ? labels : foreign());
    metrics.increment("binance_messages_received_total", labels); // error: 'extra'
  }

  void throughView(K2Facade metrics, boolean flag) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    (flag ? labels.keySet() : foreign().keySet()).clear();
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  private static void change(Map<String, String> map) {
    map.put("extra", "x");
  }
}
