package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import k2.K2Facade;

/**
 * What a collection answers that the code itself has filled is no decision of others. None of these
 * calls fails, so none is called wrong.
 */
class OwnContents {

  private static final String RECEIVED = "binance_messages_received_total";

  private final List<String> all = new ArrayList<>();

  void madeHere(K2Facade metrics) {
    List<String> list = new ArrayList<>();
    list.add("x");
    Map<String, String> labels = new HashMap<>();
    if (!list.isEmpty()) {
      labels.put("symbol", "x");
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void changedBefore(K2Facade metrics, List<String> list) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    list.add("x");
    boolean isEmpty = list.isEmpty();
    if (isEmpty) {
      labels.put("extra", "x");
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void changedBetween(K2Facade metrics, Map<String, String> seen) {
    Map<String, String> labels = new HashMap<>();
    if (!seen.containsKey("a")) {
      seen.put("a", "x");
      labels.put("symbol", "x");
    }
    if (seen.containsKey("a")) {
      labels.put("symbol", "x");
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void inField(K2Facade metrics) {
    all.add("x");
    Map<String, String> labels = new HashMap<>();
    if (all.size() > 0) {
      labels.put("symbol", "x");
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void askedByChange(K2Facade metrics) {
    Set<String> seen = new HashSet<>();
    AtomicBoolean first = new AtomicBoolean(true);
    Map<String, String> labels = new HashMap<>();
    if (seen.add("a") && first.getAndSet(false)) {
      labels.put("symbol", "x");
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void iterated(K2Facade metrics) {
    Iterator<String> each = List.of("a").iterator();
    Map<String, String> labels = new HashMap<>();
    if (each.hasNext()) {
      labels.put("symbol", each.next());
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  // These fail for some caller.

  void givenByCaller(K2Facade metrics, List<String> list) {
    Map<String, String> labels = new HashMap<>();
    if (!list.isEmpty()) {
      labels.put("symbol", "x");
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys] k2_binance_messages_received_total
  }

  void filledByOthers(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    if (!all.isEmpty()) {
      labels.put("symbol", "x");
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys] k2_binance_messages_received_total
  }
}
