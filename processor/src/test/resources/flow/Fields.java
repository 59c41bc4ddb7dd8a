package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** A field that only its own class can assign is the join of its assignments. */
class Fields {

  private static final Labels STATIC = Labels.of("symbol", "x");
  private final K2Metrics metrics;
  private final Labels base;
  private final Labels either;
  private final Map<String, String> shared = new HashMap<>();
  private Labels later;
  private Labels always = Labels.of("symbol", "x");
  final Map<String, String> visible = new HashMap<>(Map.of("symbol", "x"));
  Labels open = Labels.of("symbol", "x");

  Fields(K2Metrics metrics) {
    this.metrics = metrics;
    this.base = Labels.of("symbol", "x");
    this.either = base;
  }

  Fields(K2Metrics metrics, String extra) {
    this.metrics = metrics;
    this.base = Labels.of("symbol", "y");
    this.either = base.with("extra", extra);
  }

  void calls(K2Facade facade) {
    metrics.binanceMessagesReceivedTotal().increment(STATIC);
    metrics.binanceMessagesReceivedTotal().increment(base);
    metrics.binanceMessagesReceivedTotal().increment(either); // error: 'extra' may be passed
    metrics.binanceMessagesReceivedTotal().increment(later); // error: field 'later' is null until it is assigned
    metrics.binanceMessagesReceivedTotal().increment(always);
    metrics.binanceMessagesReceivedTotal().increment(open); // error: field 'open' can be assigned by other classes
    facade.increment("binance_messages_received_total", shared); // error: 'extra' may be passed, and 'symbol' may be missing
    facade.increment("binance_messages_received_total", visible); // error: other classes can get it through field 'visible'
  }

  void assigns() {
    later = Labels.of("symbol", "x");
    always = always.with("symbol", "y");
    shared.put("symbol", "x");
  }

  void inAnotherOrder() {
    shared.put("extra", "x");
  }
}
