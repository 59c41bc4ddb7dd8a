package calls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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

/** A lambda is a facade if it implements a facade's method. */
class LambdasAsFacades {

  interface Recorder {
    void record(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels);
  }

  interface RecorderOfAll {
    void record(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels);
  }

  interface Filling {
    void record(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels,
        Map<String, String> log);
  }

  interface Giving {
    Map<String, String> record(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels);
  }

  interface Silent {
    void record(String name, Map<String, String> labels);
  }

  interface SilentAndNot extends Silent, Recorder {}

  private final K2Facade facade;
  private final Recorder inField;

  LambdasAsFacades(K2Facade facade) {
    this.facade = facade;
    this.inField = (name, labels) -> facade.increment(name, labels);
  }

  void passesOn() {
    Recorder recorder = (name, labels) -> facade.increment(name, labels);
    recorder.record("binance_reconnects_total", Map.of("reason", "x"));
    recorder.record("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    recorder.record("no_such_total", Map.of("symbol", "x")); // error: [unknown-metric]
    inField.record("binance_reconnects_total", Map.of("reason", "x"));
    Recorder inBlock = (String name, Map<String, String> labels) -> {
      if (!labels.isEmpty()) {
        facade.increment(name, labels);
      }
    };
    inBlock.record("binance_reconnects_total", Map.of("reason", "x"));
  }

  Recorder passesOnForOthers() {
    return (name, labels) -> facade.increment(name, labels);
  }

  void doesNotPassOn() {
    Recorder otherName = (name, labels) -> facade.increment("binance_reconnects_total", labels); // error: cannot prove that k2_binance_reconnects_total
    otherName.record("binance_messages_received_total", Map.of("symbol", "x"));
    Recorder otherLabels = (name, labels) -> facade.increment(name, Map.of("reason", "x")); // error: the metric cannot be determined
    otherLabels.record("binance_messages_received_total", Map.of("symbol", "x"));
    Recorder assigns = (name, labels) -> {
      name = "binance_reconnects_total";
      facade.increment(name, labels); // error: cannot prove that k2_binance_reconnects_total
    };
    assigns.record("binance_messages_received_total", Map.of("symbol", "x"));
    Recorder changes = (name, labels) -> labels.put("detail", "x"); // error: must keep its keys, but 'put' changes it
    changes.record("binance_messages_received_total", Map.of("symbol", "x"));
    RecorderOfAll moreKinds = (name, labels) -> facade.increment(name, labels); // error: the metric cannot be determined
    moreKinds.record("binance_messages_received_total", Map.of("symbol", "x"));
  }

  private final List<Runnable> later = new ArrayList<>();

  void later() {
    Recorder recorder = (name, labels) -> later.add(() -> facade.increment(name, labels)); // error: this code may run after 'record' has returned, and its caller may have changed 'labels' by then
    Map<String, String> labels = new HashMap<>(Map.of("reason", "x"));
    recorder.record("binance_reconnects_total", labels);
    labels.put("detail", "x");
    later.forEach(Runnable::run);
  }

  void nested() {
    Recorder outer = (name, labels) -> {
      Recorder inner = (other, more) -> facade.increment(name, more); // error: the metric cannot be determined
      inner.record("binance_reconnects_total", Map.of("reason", "x"));
    };
    outer.record("binance_messages_received_total", Map.of("symbol", "x"));
  }

  /** Only the labels are left alone. */
  void others() {
    Map<String, String> log = new HashMap<>(Map.of("reason", "x"));
    Filling filling = (name, labels, more) -> more.put("detail", "x");
    filling.record("binance_reconnects_total", Map.of("reason", "x"), log);
    facade.increment("binance_reconnects_total", log); // error: cannot prove that k2_binance_reconnects_total
  }

  void results() {
    Map<String, String> given = new HashMap<>(Map.of("reason", "x"));
    Giving giving = (name, labels) -> given;
    giving.record("binance_reconnects_total", Map.of("reason", "x")).put("detail", "x");
    facade.increment("binance_reconnects_total", given); // error: cannot prove that k2_binance_reconnects_total
  }

  void captured() {
    Map<String, String> map = new HashMap<>(Map.of("reason", "x"));
    Recorder recorder = (name, labels) -> map.put("detail", "x");
    recorder.record("binance_reconnects_total", Map.of("reason", "x"));
    facade.increment("binance_reconnects_total", map); // error: 'detail' may be passed
  }

  void silentParents() {
    BiConsumer<String, Map<String, String>> silent = (name, labels) -> facade.increment(name, labels); // error: 'symbol' is not one of them, and 'reason' is missing
    silent.accept("binance_reconnects_total", Map.of("symbol", "x"));
    SilentAndNot both = (name, labels) -> facade.increment(name, labels); // error: 'Silent.record(String, Map)' and 'Recorder.record
    Silent asSilent = both;
    asSilent.record("binance_reconnects_total", Map.of("symbol", "x"));
    Object cast = (Silent & Recorder) (name, labels) -> facade.increment(name, labels); // error: 'Silent.record(String, Map)' and 'Recorder.record
  }
}

class LambdasUnderContracts {

  interface Tags {
    @LabelKeys("symbol")
    Labels get();
  }

  interface Supplied {
    Labels get();
  }

  interface Both extends Supplied, Tags {}

  interface OfTheJdk extends Supplier<Labels>, Tags {}

  interface Reasons {
    @LabelKeys("reason")
    Labels get();
  }

  interface Contradicting extends Tags, Reasons {}

  interface Use {
    void use(@LabelKeys("symbol") Map<String, String> labels);
  }

  interface SilentUse {
    void use(Map<String, String> labels);
  }

  interface BothUse extends SilentUse, Use {}

  interface Generic<T> {
    void use(T labels);
  }

  interface BothOfGeneric extends Use, Generic<Map<String, String>> {}

  /** The abstract method is another one here. */
  interface WithDefault extends Tags {
    @Override
    default Labels get() {
      return Labels.of("symbol", size());
    }

    String size();
  }

  void oneParent(K2Metrics metrics) {
    Tags right = () -> Labels.of("symbol", "x");
    Tags wrong = () -> Labels.of("reason", "x"); // error: 'reason' is not one of them, and 'symbol' is missing
    metrics.binanceMessagesReceivedTotal().increment(right.get());
    Use use = labels -> labels.size();
    use.use(Map.of("symbol", "x"));
    use.use(Map.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
    Use changes = labels -> labels.put("detail", "x"); // error: must keep its keys, but 'put' changes it
    WithDefault withDefault = () -> "x";
    metrics.binanceMessagesReceivedTotal().increment(withDefault.get());
  }

  void twoParents(K2Metrics metrics) {
    Both right = () -> Labels.of("symbol", "x");
    Both wrong = () -> Labels.of("reason", "x"); // error: 'reason' is not one of them, and 'symbol' is missing
    Both referenced = this::unsaid; // error: cannot prove the labels of calls through the method reference
    Both rightlyReferenced = this::symbol;
    OfTheJdk rightOfTheJdk = () -> Labels.of("symbol", "x");
    OfTheJdk wrongOfTheJdk = () -> Labels.of("reason", "x"); // error: 'reason' is not one of them, and 'symbol' is missing
    Contradicting contradicting = () -> { // error: declare different contracts for their result
      return Labels.of("symbol", "x"); // error: 'symbol' is not one of them, and 'reason' is missing
    };
    Tags tags = right;
    metrics.binanceMessagesReceivedTotal().increment(tags.get());
  }

  void twoParentsOfAParameter(K2Metrics metrics) {
    BothUse silent = labels -> labels.size(); // error: declare different contracts for their parameter 'labels'
    BothOfGeneric generic = labels -> labels.size(); // error: declare different contracts for their parameter 'labels'
    BothUse referenced = this::reads; // error: declare different contracts for their parameter 'labels'
  }

  void intersections(K2Metrics metrics) {
    Supplied right = (Supplied & Tags) () -> Labels.of("symbol", "x");
    Supplied wrong = (Supplied & Tags) () -> Labels.of("reason", "x"); // error: 'reason' is not one of them, and 'symbol' is missing
    Supplied referenced = (Supplied & Tags) this::unsaid; // error: cannot prove the labels of calls through the method reference
    Object marked = (Tags & java.io.Serializable) () -> Labels.of("symbol", "x");
    Object use = (SilentUse & Use) labels -> labels.size(); // error: declare different contracts for their parameter 'labels'
  }

  private Labels unsaid() {
    return Labels.of("reason", "x");
  }

  @LabelKeys("symbol")
  private Labels symbol() {
    return Labels.of("symbol", "x");
  }

  private void reads(@LabelKeys("symbol") Map<String, String> labels) {}
}

/** A metric set of one metric is a functional interface. */
class LambdasAsHandles {

  @MetricSet(prefix = "lambda_")
  interface One {
    @MetricDef(help = "a", labels = "a")
    Counter aTotal();
  }

  interface Renamed extends One {}

  interface Supplying extends Supplier<Labels> {}

  void sets(Counter other, One real) {
    One one = () -> other; // error: cannot prove that 'aTotal()' returns its own metric
    Renamed renamed = () -> other; // error: cannot prove that 'aTotal()' returns its own metric
    Supplier<One> nested = () -> () -> other; // error: cannot prove that 'aTotal()' returns its own metric
    Object cast = (One & java.io.Serializable) () -> other; // error: cannot prove that 'aTotal()' returns its own metric
    Supplier<One> given = () -> real;
    Supplier<Counter> handle = () -> real.aTotal();
    one.aTotal().increment(Labels.of("a", "x"));
    real.aTotal().increment(Labels.of("b", "x")); // error: 'b' is not one of them, and 'a' is missing
    Runnable runnable = () -> real.aTotal().increment(Labels.of("a", "x"));
    Runnable wrong = () -> real.aTotal().increment(Labels.of("b", "x")); // error: 'b' is not one of them, and 'a' is missing
  }
}
