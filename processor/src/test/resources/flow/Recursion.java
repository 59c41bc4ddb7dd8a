package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** A method that calls itself is given whatever any of its callers passes. */
final class Recursion {

  private final K2Facade facade;
  private final K2Metrics metrics;

  Recursion(K2Facade facade, K2Metrics metrics) {
    this.facade = facade;
    this.metrics = metrics;
  }

  void start(int n) {
    retry(Labels.of("symbol", "x"), n);
    odd(Labels.of("reason", "x"), n);
    grow(Labels.empty(), n);
    fill(new HashMap<>(Map.of("symbol", "x")), n);
    metrics.binanceReconnectsTotal().increment(last(Labels.of("reason", "x"), n));
    metrics.binanceReconnectsTotal().increment(longer(Labels.of("reason", "x"), n)); // error: 'more'
    never(Labels.of("other", "x"));
  }

  private void retry(Labels labels, int n) {
    metrics.binanceMessagesReceivedTotal().increment(labels);
    if (n > 0) {
      retry(labels.with("symbol", "y"), n - 1);
    }
  }

  private void odd(Labels labels, int n) {
    if (n > 0) {
      even(labels, n - 1);
    }
    metrics.binanceReconnectsTotal().increment(labels); // error: 'extra' is not one of them
  }

  private void even(Labels labels, int n) {
    if (n > 0) {
      odd(labels.with("extra", "x"), n - 1);
    }
  }

  private void grow(Labels labels, int n) {
    if (n == 0) {
      metrics.binanceReconnectsTotal().increment(labels); // error: 'reason' may be missing
    } else {
      grow(labels.with("reason", "x"), n - 1);
    }
  }

  private void fill(Map<String, String> map, int n) {
    facade.increment("binance_messages_received_total", map); // error: 'extra' is not one of them
    if (n > 0) {
      map.put("extra", "x");
      fill(map, n - 1);
    }
  }

  private Labels last(Labels labels, int n) {
    return n == 0 ? labels : last(labels.with("reason", "y"), n - 1);
  }

  private Labels longer(Labels labels, int n) {
    return n == 0 ? labels : longer(labels.with("more", "y"), n - 1);
  }

  private void never(Labels labels) {
    never(labels);
    metrics.binanceReconnectsTotal().increment(labels); // error: 'other' is not one of them
  }
}
