package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import k2.K2Facade;

/**
 * To set the value of an entry of a {@code ConcurrentHashMap} puts its key into the map, also if it
 * was removed since. Entries of other maps change their own value only.
 */
class EntriesThatPutBack {

  private static final String RECEIVED = "binance_messages_received_total";

  void theKeyIsBack(K2Facade metrics) {
    Map<String, String> labels = new ConcurrentHashMap<>(Map.of("extra", "x"));
    Map.Entry<String, String> entry = labels.entrySet().iterator().next();
    labels.remove("extra");
    labels.put("symbol", "x");
    entry.setValue("y");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven] cannot prove that k2_binance_messages_received_total is given exactly symbol: 'extra' may be passed
  }

  void theyAreAllBack(K2Facade metrics) {
    Map<String, String> labels = new ConcurrentHashMap<>(Map.of("extra", "x"));
    List<Map.Entry<String, String>> entries = new ArrayList<>(labels.entrySet());
    labels.clear();
    labels.put("symbol", "x");
    entries.forEach(entry -> entry.setValue("y"));
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven] cannot prove that k2_binance_messages_received_total is given exactly symbol: 'extra' may be passed
  }

  void alsoAfterTheLoopThatHeldIt(K2Facade metrics) {
    Map<String, String> labels = new ConcurrentHashMap<>();
    labels.put("extra", "x");
    Map.Entry<String, String> last = null;
    for (Map.Entry<String, String> entry : labels.entrySet()) {
      last = entry;
    }
    labels.remove("extra", "x");
    labels.put("symbol", "x");
    if (last != null) {
      last.setValue("y");
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven] cannot prove that k2_binance_messages_received_total is given exactly symbol: 'extra' may be passed
  }

  void alsoAfterARemovalInPlace(K2Facade metrics) {
    Map<String, String> labels = new ConcurrentHashMap<>(Map.of("extra", "x", "symbol", "x"));
    List<Map.Entry<String, String>> entries = List.copyOf(labels.entrySet());
    labels.keySet().removeIf(key -> key.equals("extra"));
    entries.get(0).setValue("y");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven] cannot prove that k2_binance_messages_received_total is given exactly symbol: 'extra' may be passed
  }

  void beforeAnybodyHasAnEntryItIsRemovedForGood(K2Facade metrics) {
    Map<String, String> labels = new ConcurrentHashMap<>(Map.of("extra", "x"));
    labels.remove("extra");
    labels.put("symbol", "x");
    for (Map.Entry<String, String> entry : labels.entrySet()) {
      entry.setValue("y");
    }
    metrics.increment(RECEIVED, labels);
  }

  void withoutARemovalNothingComesBack(K2Facade metrics) {
    Map<String, String> labels = new ConcurrentHashMap<>();
    labels.put("symbol", "x");
    for (Map.Entry<String, String> entry : labels.entrySet()) {
      entry.setValue("y");
    }
    metrics.increment(RECEIVED, labels);
  }

  void entriesOfAHashMapPutNothingBack(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("extra", "x"));
    Map.Entry<String, String> entry = labels.entrySet().iterator().next();
    labels.remove("extra");
    labels.put("symbol", "x");
    entry.setValue("y");
    metrics.increment(RECEIVED, labels);
  }

  void aCopyIsAnotherMap(K2Facade metrics) {
    Map<String, String> all = new ConcurrentHashMap<>(Map.of("symbol", "x", "extra", "x"));
    Map<String, String> labels = new HashMap<>(all);
    Map.Entry<String, String> entry = all.entrySet().iterator().next();
    labels.remove("extra");
    entry.setValue("y");
    metrics.increment(RECEIVED, labels);
  }
}
