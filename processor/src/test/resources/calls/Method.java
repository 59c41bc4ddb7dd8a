package calls;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** Whoever calls the overridden method runs the overriding one. */
abstract class MethodsAsFacades {

  abstract void record(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels);

  static class Inherits extends MethodsAsFacades {
    private final K2Facade facade;

    Inherits(K2Facade facade) {
      this.facade = facade;
    }

    /** The annotations are inherited. */
    @Override
    void record(String name, Map<String, String> labels) {
      facade.increment(name, labels);
    }
  }

  abstract static class Between extends MethodsAsFacades {}

  static class BehindAnother extends Between {
    @Override
    void record(String name, Map<String, String> labels) {
      labels.put("detail", "x"); // error: must keep its keys, but 'put' changes it
    }
  }

  interface OfGeneric<T> {
    void record(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels T labels);

    default void twice(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels T labels) {
      record(name, labels);
      record(name, labels);
    }
  }

  static class OfMaps implements OfGeneric<Map<String, String>> {
    private final K2Facade facade;

    OfMaps(K2Facade facade) {
      this.facade = facade;
    }

    @Override
    public void record(String name, Map<String, String> labels) {
      facade.increment(name, labels);
    }
  }

  /** Callers through the silent interface are not checked. */
  static class Silent implements BiConsumer<String, Map<String, String>> {
    @Override
    public void accept( // error: 'BiConsumer.accept(T, U)' and
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels) {}
  }

  void calls(K2Facade facade, BehindAnother behind, OfMaps maps) {
    new Inherits(facade).record("binance_reconnects_total", Map.of("reason", "x"));
    new Inherits(facade).record("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    behind.record("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    maps.record("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    maps.twice("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    maps.twice("binance_reconnects_total", Map.of("reason", "x"));
  }
}

class MethodsUnderContracts {

  interface Use<T> {
    void use(@LabelKeys("symbol") T labels);

    @LabelKeys("symbol")
    Labels labels();
  }

  static class Right implements Use<Labels> {
    @Override
    public void use(Labels labels) {}

    @Override
    public Labels labels() {
      return Labels.of("symbol", "x");
    }
  }

  static class Wrong implements Use<Labels> {
    @Override
    public void use(@LabelKeys("reason") Labels labels) {} // error: declare different contracts for their parameter 'labels'

    @Override
    public Labels labels() {
      return Labels.of("reason", "x"); // error: 'reason' is not one of them, and 'symbol' is missing
    }
  }

  /** The JDK's interfaces say nothing. */
  static class OfTheJdk implements Consumer<Labels>, Callable<Labels> {
    @Override
    public void accept(@LabelKeys("symbol") Labels labels) {} // error: 'Consumer.accept(T)' and

    /** Who promises more than the interface breaks nothing. */
    @Override
    @LabelKeys("symbol")
    public Labels call() {
      return Labels.of("symbol", "x");
    }
  }

  void calls(Use<Labels> use) {
    use.use(use.labels());
    use.use(Labels.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
  }
}

class MethodsAsHandles {

  @MetricSet(prefix = "method_")
  interface One {
    @MetricDef(help = "a", labels = "a")
    Counter aTotal();
  }

  interface ByDefault extends One {
    @Override
    default Counter aTotal() { // error: cannot prove that 'aTotal()' returns its own metric
      return null;
    }
  }

  abstract static class Between implements One {}

  static class ByHand extends Between {
    @Override
    public Counter aTotal() { // error: cannot prove that 'aTotal()' returns its own metric
      return null;
    }
  }

  void calls(Between one) {
    one.aTotal().increment(Labels.of("a", "x"));
    one.aTotal().increment(Labels.of("b", "x")); // error: 'b' is not one of them, and 'a' is missing
  }
}
