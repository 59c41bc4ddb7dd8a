package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** A loop may run never, once or often. */
class Loops {

  void mayNeverRun(K2Facade metrics, List<String> reasons) {
    Map<String, String> labels = new HashMap<>();
    for (String reason : reasons) {
      labels.put("reason", reason);
    }
    metrics.increment("binance_reconnects_total", labels); // error: 'reason' may be missing
  }

  void runsAtLeastOnce(K2Facade metrics, int n) {
    Map<String, String> labels = new HashMap<>();
    int i = 0;
    do {
      labels.put("reason", "x");
    } while (i++ < n);
    metrics.increment("binance_reconnects_total", labels);
  }

  void newMapEachTurn(K2Facade metrics, List<String> symbols) {
    for (String symbol : symbols) {
      Map<String, String> labels = new HashMap<>();
      labels.put("symbol", symbol);
      metrics.increment("binance_messages_received_total", labels);
    }
  }

  void laterTurnSeesEarlierPut(K2Facade metrics, List<String> symbols) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    for (String symbol : symbols) {
      metrics.increment("binance_messages_received_total", labels); // error: 'last' is not one of them
      labels.put("last", symbol);
    }
  }

  void mapOfTheTurnBefore(K2Facade metrics, List<String> symbols) {
    Map<String, String> before = new HashMap<>(Map.of("symbol", "x"));
    for (String symbol : symbols) {
      Map<String, String> labels = new HashMap<>();
      metrics.increment("binance_messages_received_total", before); // error: 'symbol' may be missing
      before = labels;
    }
  }

  void grows(K2Metrics metrics, int n) {
    Labels labels = Labels.of("symbol", "x");
    for (int i = 0; i < n; i++) {
      labels = labels.with("turn", "y");
    }
    metrics.binanceMessagesReceivedTotal().increment(labels); // error: 'turn' is not one of them
  }

  void breaksAndContinues(K2Facade metrics, List<String> symbols) {
    Map<String, String> labels = new HashMap<>();
    outer:
    while (true) {
      for (String symbol : symbols) {
        if (symbol.isEmpty()) {
          continue outer;
        }
        labels.put("symbol", symbol);
        break outer;
      }
    }
    metrics.increment("binance_messages_received_total", labels);
  }

  void labelsOfStatements(K2Facade metrics, int n) {
    Map<String, String> labels = new HashMap<>();
    outer:
    for (int i = switch (n) {
          case 0 -> 1;
          default -> 2;
        };
        i < n;
        i++) {
      block:
      {
        if (i == 3) {
          break block;
        }
        labels.put("symbol", "x");
        break outer;
      }
      labels.put("symbol", "y");
    }
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }

  void keyGrows(K2Metrics metrics, int n) {
    String key = "symbol";
    for (int i = 0; i < n; i++) {
      key += "x";
    }
    metrics.binanceMessagesReceivedTotal().increment(Labels.of(key, "v")); // error: [label-keys
  }
}
