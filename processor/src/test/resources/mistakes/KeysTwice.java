package mistakes;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Labels that are never made, because the code that should make them always throws. */
class KeysTwice {

  private static final String REASON = "reason";

  private final K2Metrics metrics;
  private final K2Facade facade;

  KeysTwice(K2Metrics metrics, K2Facade facade) {
    this.metrics = metrics;
    this.facade = facade;
  }

  void twice(String one, boolean again) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", one, "reason", "x")); // error: [label-keys] k2_binance_reconnects_total gets no labels: the code that should make them throws
    metrics.binanceReconnectsTotal().increment(Labels.of(REASON, one, "reason", "x")); // error: [label-keys]
    metrics.binanceReconnectsTotal().with(Labels.of("reason", one, "rea" + "son", "x")).increment(); // error: [label-keys]
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", one, "consumer_group", "x", "error_type", "y")); // error: [label-keys]
    facade.increment("binance_reconnects_total", Map.of("reason", one, "reason", "x")); // error: [label-keys] k2_binance_reconnects_total gets no labels
    facade.increment("binance_reconnects_total", new HashMap<>(Map.of("reason", one, "reason", "x"))); // error: [label-keys]
    facade.increment("binance_reconnects_total", Map.ofEntries(Map.entry("reason", one), Map.entry("reason", "x"))); // error: [label-keys]
    Labels labels = Labels.of("reason", one, "reason", "x");
    metrics.binanceReconnectsTotal().increment(labels); // error: [label-keys]
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", one, "error_type", "x").with("consumer_group", "y")); // error: [label-keys]
    metrics.binanceReconnectsTotal().increment(again ? Labels.of("reason", one, "reason", "x") : Labels.of("reason", one)); // error: [label-keys]
    underContract(Labels.of("reason", one, "reason", "x")); // error: [label-keys]
    metrics.binanceReconnectsTotal().increment(made(one)); // error: [label-keys]
  }

  private static Labels made(String one) {
    return Labels.of("reason", one, "reason", "x");
  }

  void underContract(@LabelKeys("reason") Labels labels) {
    metrics.binanceReconnectsTotal().increment(labels);
  }

  void nullKeys(String one) {
    metrics.binanceReconnectsTotal().increment(Labels.of(null, one)); // error: [label-keys]
    metrics.binanceReconnectsTotal().increment(Labels.of((String) null, one)); // error: [label-keys]
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", one).with(null, "x")); // error: [label-keys]
    facade.increment("binance_reconnects_total", Map.of(null, one)); // error: Map.of throws if a key is null
    facade.increment("binance_reconnects_total", Map.ofEntries(Map.entry(null, one))); // error: Map.entry throws if a key is null
  }

  /** Perhaps another key, or the exception is caught: not proven, and not wrong. */
  void perhaps(String one, String key, boolean again) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", one, again ? "reason" : "x", "x")); // error: [label-keys-unproven]
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", one, key, "x")); // error: [label-keys-unproven]
    Map<String, String> map = new HashMap<>();
    map.put(null, one);
    facade.increment("binance_reconnects_total", map); // error: [label-keys-unproven]
    Labels labels = Labels.of("reason", one);
    try {
      labels = Labels.of("reason", one, "reason", "x");
    } catch (IllegalArgumentException e) {
      again = true;
    }
    metrics.binanceReconnectsTotal().increment(labels); // error: [label-keys-unproven]
    Labels caught = Labels.of("reason", one);
    try {
      caught = madeAndCaught(one);
    } catch (IllegalArgumentException e) {
      again = true;
    }
    metrics.binanceReconnectsTotal().increment(caught); // error: [label-keys-unproven]
  }

  private static Labels madeAndCaught(String one) {
    return Labels.of("reason", one, "reason", "y");
  }

  void right(String one) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", one).with("reason", "x"));
    Map<String, String> map = new HashMap<>(Map.of("reason", one));
    map.put("reason", "x");
    facade.increment("binance_reconnects_total", map);
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", one, "consumer_group", one));
    try {
      metrics.binanceReconnectsTotal().increment(Labels.of("reason", one));
    } finally {
      metrics.binanceReconnectsTotal().increment(Labels.of("reason", "x"));
    }
  }
}
