package flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import k2.K2Facade;

/** A part of an array may have no element, so a loop over it may have no turn. */
class PartsOfArrays {

  private static final String RECEIVED = "binance_messages_received_total";

  private final K2Facade metrics;

  PartsOfArrays(K2Facade metrics) {
    this.metrics = metrics;
  }

  void whole() {
    String[] keys = {"symbol"};
    Map<String, String> labels = new HashMap<>();
    List<String> view = Arrays.asList(keys);
    for (String key : view) {
      labels.put(key, "x");
    }
    metrics.increment(RECEIVED, labels);
  }

  void subList() {
    String[] keys = {"symbol"};
    Map<String, String> labels = new HashMap<>();
    for (String key : Arrays.asList(keys).subList(0, 0)) {
      labels.put(key, "x");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void subListOfArguments() {
    metrics.increment(RECEIVED, withoutFirst("symbol")); // error: 'symbol' may be missing
  }

  private static Map<String, String> withoutFirst(String... keys) {
    Map<String, String> labels = new HashMap<>();
    for (String key : Arrays.asList(keys).subList(1, keys.length)) {
      labels.put(key, "x");
    }
    return labels;
  }

  void skipped() {
    String[] keys = {"symbol"};
    Map<String, String> labels = new HashMap<>();
    for (String key : Arrays.stream(keys).skip(1).toList()) {
      labels.put(key, "x");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void filtered(boolean wanted) {
    String[] keys = {"symbol"};
    Map<String, String> labels = new HashMap<>();
    for (String key : Arrays.stream(keys).filter(any -> wanted).toList()) {
      labels.put(key, "x");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void range() {
    String[] keys = {"symbol"};
    Map<String, String> labels = new HashMap<>();
    for (String key : Arrays.stream(keys, 0, 0).toList()) {
      labels.put(key, "x");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void rest() {
    String[] keys = {"symbol"};
    Map<String, String> labels = new HashMap<>();
    Iterator<String> each = Arrays.asList(keys).iterator();
    each.next();
    each.forEachRemaining(key -> labels.put(key, "x"));
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }
}
