package calls;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** A type may inherit a method from a class that knows nothing of the interface it implements. */
class TypesAsFacades {

  static class Recording {
    private final K2Facade facade;

    Recording(K2Facade facade) {
      this.facade = facade;
    }

    public void accept(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels) {
      facade.increment(name, labels);
    }
  }

  interface Silent {
    void accept(String name, Map<String, String> labels);
  }

  interface Stated {
    void accept(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels);
  }

  static class Right extends Recording implements Stated {
    Right(K2Facade facade) {
      super(facade);
    }
  }

  static class AsSilent extends Recording implements Silent { // error: 'Silent.accept(String, Map)' and 'Recording.accept
    AsSilent(K2Facade facade) {
      super(facade);
    }
  }

  static class AsOfTheJdk extends Recording implements BiConsumer<String, Map<String, String>> { // error: 'BiConsumer.accept(T, U)' and 'Recording.accept
    AsOfTheJdk(K2Facade facade) {
      super(facade);
    }
  }

  /** Its superclass has been refused for it. */
  static class Further extends AsOfTheJdk implements Runnable {
    Further(K2Facade facade) {
      super(facade);
    }

    @Override
    public void run() {}
  }

  static class Unsaid {
    public void accept(String name, Map<String, String> labels) {}
  }

  static class AsStated extends Unsaid implements Stated {} // error: 'Stated.accept(String, Map)' and 'Unsaid.accept

  /** It holds what it would inherit. */
  static class Delegating implements BiConsumer<String, String> {
    private final Recording recording;

    Delegating(Recording recording) {
      this.recording = recording;
    }

    @Override
    public void accept(String symbol, String reason) {
      recording.accept("binance_reconnects_total", Map.of("reason", reason));
      recording.accept("binance_reconnects_total", Map.of("symbol", symbol)); // error: 'symbol' is not one of them, and 'reason' is missing
    }
  }
}

class TypesUnderContracts {

  static class Using {
    public void accept(@LabelKeys("symbol") Map<String, String> labels) {}

    @LabelKeys("symbol")
    public Labels get() {
      return Labels.of("symbol", "x");
    }
  }

  static class OfAny<T> {
    public void accept(@LabelKeys("symbol") T labels) {}
  }

  interface Stated {
    void accept(@LabelKeys("symbol") Map<String, String> labels);
  }

  interface SilentlyStated extends Stated {
    @Override
    void accept(Map<String, String> labels);
  }

  static class Right extends Using implements Stated, Supplier<Labels> {}

  static class RightToo extends Using implements SilentlyStated {}

  static class Wrong extends Using implements Consumer<Map<String, String>> {} // error: 'Consumer.accept(T)' and 'Using.accept

  abstract static class Between extends Using {}

  static class BehindAnother extends Between implements Consumer<Map<String, String>> {} // error: 'Consumer.accept(T)' and 'Using.accept

  static class OfGeneric extends OfAny<Map<String, String>> implements Consumer<Map<String, String>> {} // error: 'Consumer.accept(T)' and 'OfAny.accept

  abstract static class OfOther<T> extends Using implements Consumer<T> {}

  /** Only the type argument makes the inherited method an implementation. */
  static class ByArgument extends OfOther<Map<String, String>> {} // error: 'Consumer.accept(T)' and 'Using.accept

  static class ByOtherArgument extends OfOther<String> {
    @Override
    public void accept(String text) {}
  }

  Object anonymous() {
    return new OfOther<Map<String, String>>() {}; // error: 'Consumer.accept(T)' and 'Using.accept
  }

  interface Sub extends Consumer<Map<String, String>> {}

  static class ThroughAnother extends Using implements Sub {} // error: 'Consumer.accept(T)' and 'Using.accept

  static class Unsaid {
    public Labels get() {
      return Labels.of("symbol", "x");
    }
  }

  interface Giving {
    @LabelKeys("symbol")
    Labels get();
  }

  static class AsGiving extends Unsaid implements Giving {} // error: 'Giving.get()' and 'Unsaid.get()' declare different contracts for their result

  record Component(Labels get) implements Giving {} // error: 'Giving.get()' and 'Component.get()' declare different contracts for their result

  record Stating(@LabelKeys("symbol") Labels get) implements Giving {}

  enum Constants implements Giving {
    ONLY;

    @Override
    public Labels get() {
      return Labels.of("reason", "x"); // error: 'reason' is not one of them, and 'symbol' is missing
    }
  }

  void calls(Right right, Giving giving) {
    right.accept(Map.of("symbol", giving.get().get("symbol")));
    right.accept(Map.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
  }
}

class TypesAsHandles {

  @MetricSet(prefix = "type_")
  interface One {
    @MetricDef(help = "a", labels = "a")
    Counter aTotal();
  }

  static class Unsaid {
    public Counter aTotal() {
      return null;
    }
  }

  static class AsSet extends Unsaid implements One {} // error: 'One.aTotal()' and 'Unsaid.aTotal()' declare different contracts for their metric

  record Component(Counter aTotal) implements One {} // error: 'One.aTotal()' and 'Component.aTotal()' declare different contracts for their metric

  record Holding(One one) {}

  void calls(Holding holding) {
    holding.one().aTotal().increment(Labels.of("a", "x"));
    holding.one().aTotal().increment(Labels.of("b", "x")); // error: 'b' is not one of them, and 'a' is missing
  }
}
