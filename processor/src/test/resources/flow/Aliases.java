package flow;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import k2.K2Facade;

/** Two names of one map see each other's puts. */
class Aliases {

  void twoNames(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    Map<String, String> same = labels;
    same.put("symbol", "x");
    metrics.increment("binance_messages_received_total", labels);
    same.put("extra", "y");
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' is not one of them
  }

  void oneOfTwoMaps(K2Facade metrics, boolean first) {
    Map<String, String> a = new HashMap<>();
    Map<String, String> b = new HashMap<>();
    Map<String, String> either = first ? a : b;
    either.put("symbol", "x");
    metrics.increment("binance_messages_received_total", a); // error: 'symbol' may be missing
  }

  void readOnlyView(K2Facade metrics) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, String> view = Collections.unmodifiableMap(labels);
    labels.put("symbol", "x");
    metrics.increment("binance_messages_received_total", view);
    labels.put("extra", "x");
    metrics.increment("binance_messages_received_total", view); // error: 'extra' is not one of them
  }

  void copyIsAnother(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    Map<String, String> copy = new HashMap<>(labels);
    copy.put("extra", "y");
    metrics.increment("binance_messages_received_total", labels);
    metrics.increment("binance_messages_received_total", Map.copyOf(labels));
  }

  void sameThroughHelper(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    identity(labels).put("symbol", "x");
    metrics.increment("binance_messages_received_total", labels);
    Objects.requireNonNull(labels).put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' is not one of them
  }

  void handedBackByLibrary(K2Facade metrics, Map<String, String> other) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    Objects.requireNonNullElse(labels, other).put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  private static Map<String, String> identity(Map<String, String> map) {
    return map;
  }
}
