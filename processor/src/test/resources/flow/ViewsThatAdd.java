package flow;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import k2.K2Facade;

/** A view of a label map with a value for new keys adds them to the map, whoever adds to it. */
class ViewsThatAdd {

  private static final String RECEIVED = "binance_messages_received_total";

  void byTheView(K2Facade metrics) {
    ConcurrentHashMap<String, String> labels = new ConcurrentHashMap<>(Map.of("symbol", "x"));
    labels.keySet("v").add("extra");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void byCollections(K2Facade metrics) {
    ConcurrentHashMap<String, String> labels = new ConcurrentHashMap<>(Map.of("symbol", "x"));
    Collections.addAll(labels.keySet("v"), "extra");
    metrics.increment(RECEIVED, labels); // error: 'addAll' on a view of it may change it
  }

  void byCollectionsAndTheEntries(K2Facade metrics) {
    ConcurrentHashMap<String, String> labels = new ConcurrentHashMap<>(Map.of("symbol", "x"));
    Collections.addAll(labels.entrySet(), Map.entry("extra", "v"));
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void byOneOfTwo(K2Facade metrics, boolean own) {
    ConcurrentHashMap<String, String> labels = new ConcurrentHashMap<>(Map.of("symbol", "x"));
    Set<String> keys = own ? new HashSet<>() : labels.keySet("v");
    Collections.addAll(keys, "extra");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void aCopyOfTheViewIsAnotherSet(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Set<String> keys = new HashSet<>(labels.keySet());
    Collections.addAll(keys, "extra");
    metrics.increment(RECEIVED, labels);
  }
}
