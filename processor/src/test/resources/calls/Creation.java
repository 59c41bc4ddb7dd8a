package calls;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** What creates an object runs a constructor, which may be a facade. */
class CreationsOfFacades {

  static K2Facade facade;

  static class Counted {
    Counted(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels) {
      facade.increment(name, labels);
    }
  }

  void named() {
    new Counted("binance_reconnects_total", Map.of("reason", "x"));
    new Counted("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    new Counted("no_such_total", Map.of("symbol", "x")); // error: [unknown-metric]
    new Counted("binance_reconnect_delay_seconds", Map.of()); // error: [metric-kind] k2_binance_reconnect_delay_seconds is a gauge, but 'new Counted' is for counters
  }

  Object inherited(Map<String, String> any) {
    return any.isEmpty()
        ? new Counted("binance_reconnects_total", any) // error: cannot prove that k2_binance_reconnects_total
        : null;
  }

  void anonymous() {
    new Counted("binance_reconnects_total", Map.of("reason", "x")) {
      @Override
      public String toString() {
        facade.increment("binance_reconnects_total", Map.of("reason", "x"));
        return "";
      }
    };
    new Counted("binance_reconnects_total", Map.of("symbol", "x")) {}; // error: 'symbol' is not one of them, and 'reason' is missing
    new Counted("binance_reconnects_total", Map.of("reason", "x")) {
      {
        facade.increment("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
      }
    };
  }

  class Inner<T> {
    <U> Inner(
        T first,
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels,
        U... rest) {
      facade.increment(name, labels);
    }
  }

  static void qualified(CreationsOfFacades outer) {
    outer.new Inner<>(1, "binance_reconnects_total", Map.of("reason", "x"));
    outer.new Inner<>(1, "binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    outer.new <String>Inner<Integer>(1, "binance_reconnects_total", Map.of(), "a", "b"); // error: 'reason' is missing
    outer.new Inner<>(1, "binance_reconnects_total", Map.of("reason", "x")) {};
    outer.new Inner<>(1, "binance_reconnects_total", Map.of("symbol", "x")) {}; // error: 'symbol' is not one of them, and 'reason' is missing
    outer.new Inner<>(1, "binance_reconnects_total", Map.of("symbol", "x"), "a") {}; // error: 'symbol' is not one of them, and 'reason' is missing
  }

  enum Constants {
    RIGHT("binance_reconnects_total", Map.of("reason", "x")),
    WRONG("binance_reconnects_total", Map.of("symbol", "x")), // error: 'symbol' is not one of them, and 'reason' is missing
    UNKNOWN("no_such_total", Map.of("symbol", "x")), // error: [unknown-metric]
    RIGHT_WITH_BODY("binance_reconnects_total", Map.of("reason", "x")) {
      @Override
      void more() {
        facade.increment("binance_reconnects_total", Map.of("reason", "x"));
      }
    },
    WRONG_WITH_BODY("binance_reconnects_total", Map.of()) { // error: 'reason' is missing
      @Override
      void more() {
        facade.increment("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
      }
    };

    Constants(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels) {
      facade.increment(name, labels);
    }

    void more() {}
  }

  record Event(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels) { // error: must keep its keys, but other classes can get it through the accessor 'labels()'
    Event {
      facade.increment(name, labels);
    }

    Event(String reason) {
      this("binance_reconnects_total", Map.of("reason", reason));
    }

    Event() {
      this("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    }

    /** A component is not what some caller passed, for all that is known here. */
    void again() {
      facade.increment(name, labels); // error: 'name' and 'labels' may come from different calls of 'new Event'
      facade.increment("binance_reconnects_total", labels); // error: cannot prove that k2_binance_reconnects_total
    }
  }

  /** The compiler writes this constructor. Its calls are checked, whatever it does. */
  private record Pair(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels) {}

  record Shown(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels) {} // error: must keep its keys, but other classes can get it through the accessor 'labels()'

  record Copied(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels) {
    Copied {
      facade.increment(name, labels);
    }

    @Override
    public Map<String, String> labels() {
      return Map.copyOf(labels);
    }
  }

  void changed() {
    Map<String, String> labels = new HashMap<>(Map.of("reason", "x"));
    new Pair("binance_reconnects_total", labels).labels().put("detail", "x"); // error: must keep its keys, but 'put' changes it
    facade.increment("binance_reconnects_total", labels);
  }

  private record Changed(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels) {
    Changed {
      labels = Map.of();
      facade.increment(name, labels); // error: the metric cannot be determined
    }
  }

  void records() {
    new Event("binance_reconnects_total", Map.of("reason", "x"));
    new Event("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    new Changed("binance_reconnects_total", Map.of("reason", "x"));
    Pair pair = new Pair("binance_reconnects_total", Map.of("reason", "x"));
    new Pair("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    facade.increment(pair.name(), pair.labels()); // error: 'name' and 'labels' may come from different calls of 'new Pair'
    facade.increment("binance_reconnects_total", pair.labels()); // error: cannot prove that k2_binance_reconnects_total
  }

  void local() {
    record Local(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels) {
      Local {
        facade.increment(name, labels);
      }
    }
    class Other {
      Other(
          @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
          @MetricLabels Map<String, String> labels) {
        new Counted(name, labels);
        new Local(name, labels);
      }
    }
    new Local("binance_reconnects_total", Map.of("reason", "x"));
    new Local("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    new Other("binance_reconnects_total", Map.of("reason", "x"));
    new Other("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
  }

  /** Its fields hold what any caller passed. */
  private static final class Kept {
    private final String name;
    private final Map<String, String> labels;

    private Kept(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels) {
      this.name = name;
      this.labels = labels;
    }

    void count() {
      facade.increment("binance_reconnects_total", labels); // error: cannot prove that k2_binance_reconnects_total
    }
  }

  void kept() {
    new Kept("binance_reconnects_total", Map.of("reason", "x")).count();
  }

  /** Only the labels are left alone. */
  static class Filling {
    Filling(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels,
        Map<String, String> log) {
      facade.increment(name, labels);
      log.put("detail", "x");
    }
  }

  void arguments() {
    Map<String, String> labels = new HashMap<>(Map.of("reason", "x"));
    Map<String, String> log = new HashMap<>(Map.of("reason", "x"));
    new Filling("binance_reconnects_total", labels, log);
    new Filling("binance_reconnects_total", labels, new HashMap<>()) {};
    new Filling("binance_reconnects_total", log, labels); // error: cannot prove that k2_binance_reconnects_total
  }
}

class CreationsOfContracts {

  CreationsOfContracts(@LabelKeys("symbol") Labels labels) {}

  class Inner {
    Inner(@LabelKeys("symbol") Labels labels) {}
  }

  enum Constants {
    RIGHT(Labels.of("symbol", "x")),
    WRONG(Labels.of("reason", "x")), // error: 'reason' is not one of them, and 'symbol' is missing
    WITH_BODY(Labels.of("reason", "x")) {}; // error: 'reason' is not one of them, and 'symbol' is missing

    Constants(@LabelKeys("symbol") Labels labels) {}
  }

  record Event(@LabelKeys("symbol") Labels labels) {}

  void creations() {
    new CreationsOfContracts(Labels.of("symbol", "x"));
    new CreationsOfContracts(Labels.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
    new CreationsOfContracts(Labels.of("symbol", "x")) {};
    new CreationsOfContracts(Labels.of("reason", "x")) {}; // error: 'reason' is not one of them, and 'symbol' is missing
    this.new Inner(Labels.of("symbol", "x"));
    this.new Inner(Labels.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
    this.new Inner(Labels.of("symbol", "x")) {};
    this.new Inner(Labels.of("reason", "x")) {}; // error: 'reason' is not one of them, and 'symbol' is missing
    new Event(Labels.of("symbol", "x"));
    new Event(Labels.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
  }
}

/** A handle comes from its set. What is created by hand may return another. */
class CreationsOfHandles {

  @MetricSet(prefix = "created_")
  interface One {
    @MetricDef(help = "a", labels = "a")
    Counter aTotal();
  }

  One anonymous(Counter other) {
    return new One() {
      @Override
      public Counter aTotal() { // error: cannot prove that 'aTotal()' returns its own metric
        return other;
      }
    };
  }

  enum Constants implements One {
    ONLY {
      @Override
      public Counter aTotal() { // error: cannot prove that 'aTotal()' returns its own metric
        return null;
      }
    }
  }

  void calls(One one) {
    one.aTotal().increment(Labels.of("a", "x"));
    anonymous(null).aTotal().increment(Labels.of("b", "x")); // error: 'b' is not one of them, and 'a' is missing
  }
}
