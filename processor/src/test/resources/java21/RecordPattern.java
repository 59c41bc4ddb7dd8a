package java21;

import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A record pattern runs the accessors. A component that came in through a facade has any keys. */
class PatternsOfFacades {

  record Event(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels,
      K2Facade facade) {
    Event {
      facade.increment(name, labels);
    }

    @Override
    public Map<String, String> labels() {
      return Map.copyOf(labels);
    }
  }

  void patterns(K2Facade facade) {
    Object event = new Event("binance_reconnects_total", Map.of("reason", "x"), facade);
    if (event instanceof Event(String name, Map<String, String> labels, K2Facade other)) {
      facade.increment("binance_reconnects_total", labels); // error: cannot prove that k2_binance_reconnects_total
      facade.increment(name, Map.of("reason", "x")); // error: the metric cannot be determined
      facade.increment("binance_reconnects_total", Map.of("reason", name));
    }
  }
}

class PatternsUnderContracts {

  record Stated(@LabelKeys("symbol") Labels labels) {}

  /** Its accessor promises nothing. */
  record Other(@LabelKeys("symbol") Labels labels) {
    @Override
    public Labels labels() {
      return Labels.of("reason", "x");
    }
  }

  void patterns(K2Metrics metrics, Object given) {
    if (given instanceof Stated(Labels labels)) {
      metrics.binanceMessagesReceivedTotal().increment(labels);
      metrics.binanceReconnectsTotal().increment(labels); // error: 'symbol' is not one of them, and 'reason' is missing
    }
    if (given instanceof Other(Labels labels)) {
      metrics.binanceMessagesReceivedTotal().increment(labels); // error: 'reason' is not one of them, and 'symbol' is missing
    }
  }
}

class PatternsOfHandles {

  record Metered(Counter counter, K2Metrics metrics) {}

  void patterns(Object given) {
    if (given instanceof Metered(Counter counter, K2Metrics metrics)) {
      counter.increment(Labels.of("reason", "x")); // error: the metric cannot be determined
      metrics.binanceReconnectsTotal().increment(Labels.of("reason", "x"));
      metrics.binanceReconnectsTotal().increment(Labels.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    }
  }
}
