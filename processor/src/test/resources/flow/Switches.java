package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** Switches in all their forms. */
class Switches {

  void everyCasePutsIt(K2Facade metrics, int code) {
    Map<String, String> labels = new HashMap<>();
    switch (code) {
      case 1:
        labels.put("reason", "one");
        break;
      case 2:
      default:
        labels.put("reason", "many");
    }
    metrics.increment("binance_reconnects_total", labels);
  }

  void noDefault(K2Facade metrics, int code) {
    Map<String, String> labels = new HashMap<>();
    switch (code) {
      case 1:
        labels.put("reason", "one");
        break;
      case 2:
        labels.put("reason", "two");
    }
    metrics.increment("binance_reconnects_total", labels); // error: 'reason' is missing on some paths
  }

  void fallsThrough(K2Facade metrics, int code) {
    Map<String, String> labels = new HashMap<>();
    switch (code) {
      case 1:
        labels.put("detail", "x");
      default:
        labels.put("reason", "y");
    }
    metrics.increment("binance_reconnects_total", labels); // error: 'detail' is not one of them
  }

  void expression(K2Metrics metrics, int code) {
    Labels labels =
        switch (code) {
          case 1 -> Labels.of("reason", "one");
          case 2 -> {
            Labels two = Labels.of("reason", "two");
            yield two.with("detail", "x");
          }
          case 3 -> throw new IllegalArgumentException();
          default -> Labels.of("reason", "many");
        };
    metrics.binanceReconnectsTotal().increment(labels); // error: 'detail' is not one of them
    metrics.binanceReconnectsTotal().increment(labels.without("detail"));
  }

  void arrows(K2Facade metrics, String code) {
    Map<String, String> labels = new HashMap<>();
    switch (code) {
      case "a" -> labels.put("reason", "a");
      case "b" -> throw new IllegalStateException();
      default -> labels.put("reason", "other");
    }
    metrics.increment("binance_reconnects_total", labels);
  }
}
