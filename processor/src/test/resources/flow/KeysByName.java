package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** A variable that has the name of a key, where the key itself was meant. */
class KeysByName {

  private static final String REASON = "reason";

  void put(K2Facade facade, String reason) {
    Map<String, String> labels = new HashMap<>();
    labels.put(reason, "x");
    facade.increment("binance_reconnects_total", labels); // error: replace `reason` with `"reason"`
  }

  void pair(K2Metrics metrics, String reason) {
    metrics.binanceReconnectsTotal().increment(Labels.of(reason, "x")); // error: replace `reason` with `"reason"`
  }

  void constant(K2Metrics metrics) {
    metrics.binanceReconnectsTotal().increment(Labels.of(REASON, "x"));
  }

  void otherName(K2Metrics metrics, String key) {
    metrics.binanceReconnectsTotal().increment(Labels.of(key, "x")); // error: replace `Labels.of(key, "x")` with `Labels.of("reason", …)`
  }

  void notMissing(K2Metrics metrics, String reason) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "a").with(reason, "b")); // error: replace `Labels.of("reason", "a").with(reason, "b")` with
  }
}
