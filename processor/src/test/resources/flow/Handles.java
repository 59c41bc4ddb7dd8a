package flow;

import java.util.List;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Labels;

/** A handle is a metric, wherever it is kept. */
class Handles {

  private final Counter received;
  private final Counter.Bound bound;
  private final Gauge delay;

  Handles(K2Metrics metrics) {
    this.received = metrics.binanceMessagesReceivedTotal();
    this.bound = metrics.binanceReconnectsTotal().with(Labels.of("reason", "x"));
    this.delay = metrics.binanceReconnectDelaySeconds();
  }

  void kept(boolean first, K2Metrics metrics) {
    received.increment(Labels.of("symbol", "x"));
    received.increment(Labels.of("reason", "x"), 2); // error: takes symbol; 'reason' is not one of them, and 'symbol' is missing
    bound.increment();
    delay.set(5);
    delay.add(Labels.of("reason", "x"), 1); // error: takes no labels; 'reason' is not one of them
    received.increment(); // error: k2_binance_messages_received_total takes symbol; 'symbol' is missing
    received.with(Labels.empty()).increment(); // error: k2_binance_messages_received_total takes symbol; 'symbol' is missing
    Counter either = first ? received : metrics.binanceReconnectsTotal();
    either.increment(Labels.of("symbol", "x")); // error: k2_binance_reconnects_total takes reason; 'symbol' is not one of them, and 'reason' is missing
  }

  void baseLabel() {
    received.increment(Labels.of("symbol", "x", "service", "y")); // error: 'service' is not one of them
  }

  void whichOne(Counter unknown, List<Labels> many) {
    unknown.increment(Labels.of("symbol", "x")); // error: the metric cannot be determined
    many.forEach(received::increment); // error: cannot prove the labels of calls through the method reference
  }
}
