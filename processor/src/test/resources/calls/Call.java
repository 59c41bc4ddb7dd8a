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

/** Calls of methods, and of constructors by {@code this} and {@code super}. */
class CallsOfFacades {

  private final K2Facade facade;

  CallsOfFacades(K2Facade facade) {
    this.facade = facade;
  }

  void method() {
    facade.increment("binance_reconnects_total", Map.of("reason", "x"));
    facade.increment("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    facade.increment("no_such_total", Map.of("reason", "x")); // error: [unknown-metric]
  }

  static class Counted {

    Counted(
        K2Facade facade,
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels) {
      facade.increment(name, labels);
    }

    /** A constructor may pass its own parameters on to another. */
    Counted(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels,
        K2Facade facade) {
      this(facade, name, labels);
    }

    Counted(K2Facade facade) {
      this(facade, "binance_reconnects_total", Map.of("reason", "x"));
    }

    Counted(K2Facade facade, String symbol) {
      this(facade, "binance_reconnects_total", Map.of("symbol", symbol)); // error: 'symbol' is not one of them, and 'reason' is missing
    }

    Counted(
        @MetricLabels Map<String, String> labels,
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        K2Facade facade) {
      this(facade, name, more(labels)); // error: the metric cannot be determined
    }

    private static Map<String, String> more(Map<String, String> labels) {
      Map<String, String> more = new HashMap<>(labels);
      more.put("detail", "x");
      return more;
    }
  }

  static class Right extends Counted {
    Right(K2Facade facade) {
      super(facade, "binance_reconnects_total", Map.of("reason", "x"));
    }
  }

  static class Wrong extends Counted {
    Wrong(K2Facade facade) {
      super(facade, "binance_reconnects_total", Map.of()); // error: 'reason' is missing
    }
  }

  class Inner {
    Inner(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels) {
      facade.increment(name, labels);
    }
  }

  static class OfInner extends Inner {
    OfInner(CallsOfFacades outer) {
      outer.super("binance_reconnects_total", Map.of("reason", "x"));
    }

    OfInner(CallsOfFacades outer, String symbol) {
      outer.super("binance_reconnects_total", Map.of("symbol", symbol)); // error: 'symbol' is not one of them, and 'reason' is missing
    }
  }

  /** A local class is a class like any other. */
  void local() {
    class Local {
      void count(
          @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
          @MetricLabels Map<String, String> labels) {
        facade.increment(name, labels);
      }

      private void swapped(
          @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
          @MetricLabels Map<String, String> labels) {
        facade.increment("binance_reconnects_total", labels); // error: cannot prove that k2_binance_reconnects_total
      }
    }
    new Local().count("binance_reconnects_total", Map.of("reason", "x"));
    new Local().count("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    new Local().swapped("binance_messages_received_total", Map.of("symbol", "x"));
  }

  /** What a local facade does to a captured map, it does at any time. */
  void localThatChanges() {
    Map<String, String> map = new HashMap<>(Map.of("reason", "x"));
    class Local {
      void count(
          @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
          @MetricLabels Map<String, String> labels) {
        map.put("detail", "x");
      }
    }
    new Local().count("binance_reconnects_total", Map.of("reason", "x"));
    facade.increment("binance_reconnects_total", map); // error: 'detail' may be passed
  }
}

class CallsOfContracts {

  CallsOfContracts(@LabelKeys("symbol") Labels labels) {}

  CallsOfContracts(String symbol) {
    this(Labels.of("symbol", symbol));
  }

  CallsOfContracts(int reason) {
    this(Labels.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
  }

  static void use(@LabelKeys("symbol") Labels labels) {}

  void calls() {
    use(Labels.of("symbol", "x"));
    use(Labels.empty()); // error: 'symbol' is missing
  }

  static class Right extends CallsOfContracts {
    Right() {
      super(Labels.of("symbol", "x"));
    }
  }

  static class Wrong extends CallsOfContracts {
    Wrong() {
      super(Labels.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
    }
  }
}

class CallsOfHandles {

  void calls(K2Metrics metrics) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "x"));
    metrics.binanceReconnectsTotal().with(Labels.of("reason", "x")).increment();
    metrics.binanceReconnectsTotal().increment(Labels.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    metrics.binanceReconnectsTotal().with(Labels.empty()).increment(); // error: 'reason' is missing
  }
}
