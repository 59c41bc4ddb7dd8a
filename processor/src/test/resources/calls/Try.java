package calls;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A resource's {@code close} has no parameters. Its creation may be a facade. */
class ResourcesAsFacades {

  static K2Facade facade;

  static class Timed implements AutoCloseable {
    Timed(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels) {
      facade.increment(name, labels);
    }

    @Override
    public void close() {
      facade.increment("binance_reconnects_total", Map.of("reason", "x"));
      facade.increment("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    }
  }

  void resources() {
    try (Timed timed = new Timed("binance_reconnects_total", Map.of("reason", "x"))) {
      timed.hashCode();
    }
    try (Timed timed = new Timed("binance_reconnects_total", Map.of("symbol", "x"))) { // error: 'symbol' is not one of them, and 'reason' is missing
      timed.hashCode();
    }
  }

  void closesOver() throws Exception {
    Map<String, String> map = new HashMap<>(Map.of("reason", "x"));
    try (AutoCloseable closing = () -> map.put("detail", "x")) {
      closing.hashCode();
    }
    facade.increment("binance_reconnects_total", map); // error: 'detail' may be passed
  }
}

class ResourcesUnderContracts {

  static class Tagged implements AutoCloseable {
    final K2Metrics metrics;

    @LabelKeys("symbol")
    final Labels labels;

    Tagged(K2Metrics metrics, @LabelKeys("symbol") Labels labels) {
      this.metrics = metrics;
      this.labels = labels;
    }

    @Override
    public void close() {
      metrics.binanceMessagesReceivedTotal().increment(labels);
      metrics.binanceReconnectsTotal().increment(labels); // error: 'symbol' is not one of them, and 'reason' is missing
    }
  }

  void resources(K2Metrics metrics) {
    try (Tagged tagged = new Tagged(metrics, Labels.of("symbol", "x"))) {
      metrics.binanceMessagesReceivedTotal().increment(tagged.labels);
    }
    try (Tagged tagged = new Tagged(metrics, Labels.of("reason", "x"))) { // error: 'reason' is not one of them, and 'symbol' is missing
      tagged.hashCode();
    }
  }
}

class ResourcesAsHandles {

  void resources(K2Metrics metrics) throws Exception {
    try (AutoCloseable right = () -> metrics.binanceReconnectsTotal().increment(Labels.of("reason", "x"))) {
      right.hashCode();
    }
    try (AutoCloseable wrong = () -> metrics.binanceReconnectsTotal().increment(Labels.of("symbol", "x"))) { // error: 'symbol' is not one of them, and 'reason' is missing
      wrong.hashCode();
    }
  }
}
