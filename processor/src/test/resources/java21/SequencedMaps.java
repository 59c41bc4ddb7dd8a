package java21;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import k2.K2Facade;

/** Maps with an order. */
class SequencedMaps {

  private final K2Facade metrics;

  SequencedMaps(K2Facade metrics) {
    this.metrics = metrics;
  }

  void put(String symbol) {
    SequencedMap<String, String> labels = new LinkedHashMap<>();
    labels.putLast("symbol", symbol);
    metrics.increment("binance_messages_received_total", labels);
    labels.reversed().putFirst("other", symbol);
    metrics.increment("binance_messages_received_total", labels); // error: 'other' is not one of them
    labels.sequencedKeySet().remove("other");
    labels.firstEntry();
    metrics.increment("binance_messages_received_total", labels);
    labels.sequencedValues().clear();
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' is missing
  }

  void removed(String symbol) {
    LinkedHashMap<String, String> labels = new LinkedHashMap<>(Map.of("symbol", symbol));
    labels.pollLastEntry();
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }

  void ofMaps(String symbol) {
    SequencedMap<String, Map<String, String>> byName = new LinkedHashMap<>();
    byName.putFirst("x", Map.of("symbol", symbol));
    metrics.increment("binance_messages_received_total", byName.get("x"));
    byName.firstEntry();
    byName.sequencedValues().forEach(each ->
        metrics.increment("binance_messages_received_total", each));
    byName.pollFirstEntry();
    metrics.increment("binance_messages_received_total", byName.get("x")); // error: it may be null
  }

  void ofMapsOfTwoKinds(String symbol) {
    SequencedMap<String, Map<String, String>> byName = new LinkedHashMap<>();
    byName.putFirst("x", Map.of("symbol", symbol));
    byName.reversed().putLast("y", Map.of("other", symbol));
    metrics.increment("binance_messages_received_total", byName.get("x")); // error: it may be null
    metrics.increment("binance_messages_received_total", byName.firstEntry().getValue()); // error: 'other' may be passed
  }
}
