package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import k2.K2Facade;

/** A name, or keys, that perhaps no run brings to a call are no mistake that is known. */
class NamesThatMayNotGetThere {

  private static final String RECEIVED = "binance_messages_received_total";

  enum Side {
    BUY,
    SELL;

    String metric() {
      return this == BUY ? RECEIVED : "no_such_total";
    }
  }

  void twoDecisionsThatExcludeEachOther(K2Facade metrics, boolean first) {
    boolean second = !first;
    String name = "no_such_total";
    if (first) {
      name = RECEIVED;
    }
    if (second) {
      name = RECEIVED;
    }
    metrics.increment(name, Map.of("symbol", "x")); // error: [label-keys-unproven] cannot prove that the labels fit: the name may be 'no_such_total', and no metric has that name
  }

  void aDefaultBesideEachConstant(K2Facade metrics, Side side) {
    String name;
    switch (side) {
      case BUY:
      case SELL:
        name = RECEIVED;
        break;
      default:
        name = "no_such_total";
    }
    metrics.increment(name, Map.of("symbol", "x")); // error: [label-keys-unproven]
  }

  void noWayPastTheConstants(K2Facade metrics, Side side) {
    Map<String, String> labels = new HashMap<>();
    switch (side) {
      case BUY:
        labels.put("symbol", "bought");
        break;
      case SELL:
        labels.put("symbol", "sold");
        break;
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void aDefaultThatARunTakes(K2Facade metrics, Side side) {
    String name;
    switch (side) {
      case BUY:
        name = RECEIVED;
        break;
      default:
        name = "no_such_total";
    }
    metrics.increment(name, Map.of("symbol", "x")); // error: [unknown-metric] no metric is named 'no_such_total'
  }

  void aTurnThatGoesNoFurther(K2Facade metrics) {
    for (String name : List.of("zz", RECEIVED)) {
      if (name.length() < 3) {
        continue;
      }
      metrics.increment(name, Map.of("symbol", "x")); // error: [label-keys-unproven]
    }
  }

  void aTurnThatAddsNothing(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    for (String key : List.of("symbol", "sy")) {
      if (key.length() < 3) {
        continue;
      }
      labels.put(key, "x");
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void eachTurnGoesThere(K2Facade metrics) {
    for (String name : List.of("zz", RECEIVED)) {
      metrics.increment(name, Map.of("symbol", "x")); // error: [unknown-metric] no metric is named 'zz'
    }
  }

  void whatAMethodChose(K2Facade metrics, Side side) {
    if (side != Side.SELL) {
      metrics.increment(side.metric(), Map.of("symbol", "x")); // error: [label-keys-unproven]
    }
  }
}
