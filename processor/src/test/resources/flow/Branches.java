package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** Branches meet: a key that only one of them puts in is there on some paths only. */
class Branches {

  void bothPutIt(K2Metrics metrics, boolean up) {
    Labels labels;
    if (up) {
      labels = Labels.of("reason", "up");
    } else {
      labels = Labels.of("reason", "down");
    }
    metrics.binanceReconnectsTotal().increment(labels);
  }

  void onePutsIt(K2Facade metrics, String reason) {
    Map<String, String> labels = new HashMap<>();
    if (reason != null) {
      labels.put("reason", reason);
    }
    metrics.increment("binance_reconnects_total", labels); // error: k2_binance_reconnects_total takes reason; 'reason' is missing on some paths
  }

  void oneReturns(K2Facade metrics, String reason) {
    Map<String, String> labels = new HashMap<>();
    if (reason == null) {
      return;
    } else {
      labels.put("reason", reason);
    }
    metrics.increment("binance_reconnects_total", labels);
  }

  void ternary(K2Metrics metrics, boolean detailed) {
    Labels base = Labels.of("reason", "x");
    metrics.binanceReconnectsTotal().increment(detailed ? base.with("detail", "y") : base); // error: 'detail' is not one of them
    metrics.binanceReconnectsTotal().increment(detailed ? base : base.with("reason", "z"));
  }

  void keyIsOneOfTwo(K2Metrics metrics, boolean first) {
    String key = first ? "reason" : "error_type";
    metrics.binanceReconnectsTotal().increment(Labels.of(key, "x")); // error: 'error_type' may be passed, and 'reason' may be missing
  }

  void metricIsOneOfTwo(K2Facade metrics, boolean message) {
    String name = message ? "binance_message_errors_total" : "binance_connection_errors_total";
    metrics.increment(name, Map.of("error_type", "x"));
    String other = message ? "binance_message_errors_total" : "binance_reconnects_total";
    metrics.increment(other, Map.of("error_type", "x")); // error: k2_binance_reconnects_total takes reason; 'error_type' is not one of them, and 'reason' is missing
  }

  void shortCircuit(K2Facade metrics, boolean known) {
    Map<String, String> labels = new HashMap<>();
    if (known && labels.put("reason", "x") == null) {
      labels.put("reason", "y");
    }
    metrics.increment("binance_reconnects_total", labels); // error: 'reason' may be missing
  }

  void assertions(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    assert labels.put("reason", "x") == null;
    metrics.increment("binance_reconnects_total", labels); // error: 'reason' is missing on some paths
  }
}
