package java21;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** Patterns give new names to a value and to its parts. */
final class Patterns {

  private record Held(Labels labels, Map<String, String> map) {}

  private record Outer(Held held, String name) {}

  sealed interface Event {}

  record Right(String symbol) implements Event {}

  record Wrong(String reason) implements Event {}

  private final K2Facade facade;
  private final K2Metrics metrics;

  Patterns(K2Facade facade, K2Metrics metrics) {
    this.facade = facade;
    this.metrics = metrics;
  }

  void caseRenames() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Object same = labels;
    switch (same) {
      case Map<?, ?> map when map.isEmpty() -> {}
      case HashMap<?, ?> map -> map.remove("symbol");
      default -> {}
    }
    facade.increment("binance_messages_received_total", labels); // error: 'symbol' is missing on some paths
  }

  void deconstructed() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Object outer = new Outer(new Held(Labels.of("reason", "x"), labels), "x");
    if (outer instanceof Outer(Held(Labels held, var map), String name)) {
      metrics.binanceReconnectsTotal().increment(held);
      map.put("extra", name);
    }
    facade.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  Labels ofEvent(Event event) {
    Labels labels = switch (event) {
      case Right(String symbol) -> Labels.of("symbol", symbol);
      case Wrong(String reason) when reason.isBlank() -> Labels.of("symbol", "none");
      case Wrong(String reason) -> Labels.of("symbol", reason);
    };
    metrics.binanceMessagesReceivedTotal().increment(labels);
    Labels other = switch (event) {
      case Right r -> Labels.of("symbol", r.symbol());
      case Wrong w -> Labels.of("reason", w.reason());
    };
    metrics.binanceMessagesReceivedTotal().increment(other); // error: 'reason' is not one of them
    return labels;
  }

  void guardHasEffects(Object given) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    switch (given) {
      case String s when labels.remove("symbol") == null -> {}
      default -> facade.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
    }
  }
}
