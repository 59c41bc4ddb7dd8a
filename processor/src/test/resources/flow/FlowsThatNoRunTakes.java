package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import k2.K2Facade;
import org.metricdef.LabelKeys;

/** What no run brings to a call does not count beside what a run brings. */
class FlowsThatNoRunTakes {

  private static final String RECEIVED = "binance_messages_received_total";
  private static final boolean TRACING = false;

  void eachNameWithItsOwnLabels(K2Facade metrics) {
    for (String name : List.of(RECEIVED, "kafka_produce_errors_total", "no_such_total")) {
      if (name.equals(RECEIVED)) {
        metrics.increment(name, Map.of("symbol", "x"));
      }
    }
  }

  void aContractToo() {
    for (String key : List.of("symbol", "extra")) {
      if (key.equals("symbol")) {
        take(Map.of(key, "x"));
      }
    }
  }

  private void take(@LabelKeys("symbol") Map<String, String> labels) {}

  void whatARunBringsCounts(K2Facade metrics) {
    for (String name : List.of(RECEIVED, "no_such_total")) {
      if (!name.isEmpty()) {
        metrics.increment(name, Map.of("symbol", "x")); // error: [unknown-metric] no metric is named 'no_such_total'
      }
    }
  }

  void whereNoRunComesItIsJudgedAsIfOneDid(K2Facade metrics) {
    if (TRACING) {
      metrics.increment(RECEIVED, Map.of("extra", "x")); // error: [label-keys]
    }
  }

  void theSameCallIsMadeByARun(K2Facade metrics) {
    for (String key : List.of("symbol")) {
      if (key.equals("extra")) {
        send(metrics, RECEIVED, "extra");
      }
      send(metrics, RECEIVED, "extra");
      send(metrics, RECEIVED, "symbol");
    }
  }

  private void send(K2Facade metrics, String name, String key) {
    metrics.increment(name, Map.of(key, "x")); // error: [label-keys] k2_binance_messages_received_total takes symbol; 'extra' is not one of them
  }

  void afterATurnOfALoop(K2Facade metrics) {
    String key = "symbol";
    for (int i = 0; i < 2; i++) {
      if (key.equals("extra")) {
        metrics.increment(RECEIVED, Map.of(key, "x")); // error: [label-keys]
      }
      key = "extra";
    }
  }

  void laterInALambda(K2Facade metrics, List<Runnable> later) {
    String key = "extra";
    for (String each : List.of("symbol", "extra")) {
      Runnable send = () -> metrics.increment(RECEIVED, Map.of(each, "x")); // error: [label-keys
      if (each.equals(key)) {
        later.add(send);
      }
    }
  }

  void aConstantIsKnown(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    if (TRACING) {
      labels.put("extra", "x");
    }
    metrics.increment(RECEIVED, labels);
    metrics.increment(RECEIVED, TRACING ? Map.of("extra", "x") : Map.of("symbol", "x"));
  }

  void whatIsNotEvaluatedIsNotCalled(K2Facade metrics) {
    both(metrics, false, "extra");
    both(metrics, true, "symbol");
    either(metrics, true, "extra");
    either(metrics, false, "symbol");
  }

  private void both(K2Facade metrics, boolean on, String key) {
    boolean done = on && count(metrics, key);
  }

  private void either(K2Facade metrics, boolean off, String key) {
    boolean done = off || count(metrics, key);
  }

  private boolean count(K2Facade metrics, String key) {
    metrics.increment(RECEIVED, Map.of(key, "x"));
    return true;
  }

  void whatIsEvaluatedIs(K2Facade metrics) {
    boolean done = !TRACING && other(metrics, "symbol") || other(metrics, "extra");
  }

  private boolean other(K2Facade metrics, String key) {
    metrics.increment(RECEIVED, Map.of(key, "x")); // error: [label-keys
    return key.isEmpty();
  }
}
