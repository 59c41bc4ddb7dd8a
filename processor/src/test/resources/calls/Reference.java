package calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
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

/** A reference to a facade is a facade if the functional interface says the same. */
class ReferencesToFacades {

  interface Recorder {
    void record(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels);
  }

  interface RecorderOfAll {
    void record(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels);
  }

  interface RecorderOfFacade {
    void record(
        K2Facade facade,
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels);
  }

  interface Silent {
    void record(String name, Map<String, String> labels);
  }

  interface Swapped {
    void record(
        @MetricLabels Map<String, String> labels,
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name);
  }

  static class Counted {
    private static K2Facade facade;

    Counted(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels) {
      facade.increment(name, labels);
    }
  }

  interface Maker {
    Counted make(
        @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels);
  }

  interface SilentMaker {
    Counted make(String name, Map<String, String> labels);
  }

  private final K2Facade facade;

  ReferencesToFacades(K2Facade facade) {
    this.facade = facade;
  }

  void sameContract() {
    Recorder recorder = facade::increment;
    recorder.record("binance_reconnects_total", Map.of("reason", "x"));
    recorder.record("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    RecorderOfFacade withReceiver = K2Facade::increment;
    withReceiver.record(facade, "binance_reconnects_total", Map.of("reason", "x"));
    withReceiver.record(facade, "binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    Maker maker = Counted::new;
    maker.make("binance_reconnects_total", Map.of("reason", "x"));
    maker.make("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
  }

  void otherContract() {
    Silent silent = facade::increment; // error: cannot prove the labels of calls through the method reference
    BiConsumer<String, Map<String, String>> ofTheJdk = facade::increment; // error: cannot prove the labels of calls through the method reference
    SilentMaker silentMaker = Counted::new; // error: cannot prove the labels of calls through the method reference
    RecorderOfAll moreKinds = facade::increment; // error: cannot prove the labels of calls through the method reference
  }

  /** What the referenced method passes on is its own affair. */
  void ownMethods() {
    Recorder right = this::passesOn;
    Recorder wrong = this::changesTheName;
    Recorder unsaid = this::unsaid; // error: @MetricLabels of parameter 'labels' of record(String, Map) must keep its keys, but it is passed to 'ReferencesToFacades.unsaid'
    right.record("binance_reconnects_total", Map.of("reason", "x"));
    wrong.record("binance_reconnects_total", Map.of("reason", "x"));
    unsaid.record("binance_reconnects_total", Map.of("reason", "x"));
  }

  private void passesOn(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels) {
    facade.increment(name, labels);
  }

  private void changesTheName(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels) {
    facade.increment("binance_reconnects_total", labels); // error: cannot prove that k2_binance_reconnects_total
  }

  private void unsaid(String name, Map<String, String> labels) {
    facade.increment(name, labels); // error: the metric cannot be determined
  }

  /** Whoever has the reference calls it through its interface. */
  Recorder given() {
    return facade::increment;
  }

  void handedOn(List<Object> others) {
    Recorder recorder = facade::increment;
    others.add(recorder);
  }
}

class ReferencesToContracts {

  interface Tagged {
    void use(@LabelKeys("symbol") Map<String, String> labels);
  }

  interface TaggedByReason {
    void use(@LabelKeys("reason") Map<String, String> labels);
  }

  interface TaggedLabels {
    void use(@LabelKeys("symbol") Labels labels);
  }

  interface Source {
    @LabelKeys("symbol")
    Labels labels();
  }

  static class Parent {
    final K2Metrics metrics;
    final Labels labels;

    Parent(K2Metrics metrics, @LabelKeys("symbol") Labels labels) {
      this.metrics = metrics;
      this.labels = labels;
    }
  }

  interface Maker {
    Parent make(K2Metrics metrics, @LabelKeys("symbol") Labels labels);
  }

  private void use(@LabelKeys("symbol") Map<String, String> labels) {}

  private void changes(Map<String, String> labels) {
    labels.put("detail", "x");
  }

  static void changesToo(Map<String, String> labels) {
    labels.put("detail", "x"); // error: must keep its keys
  }

  private int reads(Labels labels) {
    return labels.size();
  }

  @LabelKeys("symbol")
  private Labels symbol() {
    return Labels.of("symbol", "x");
  }

  private Labels unsaid() {
    return Labels.of("symbol", "x");
  }

  void references(K2Facade facade) {
    Tagged right = this::use;
    TaggedByReason wrong = this::use; // error: cannot prove the labels of calls through the method reference
    Consumer<Map<String, String>> unknown = this::use; // error: cannot prove the labels of calls through the method reference
    TaggedLabels reading = this::reads;
    Maker maker = Parent::new;
    Source same = this::symbol;
    Source other = this::unsaid; // error: cannot prove the labels of calls through the method reference
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    right.use(labels);
    facade.increment("binance_messages_received_total", labels);
    right.use(Map.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
    maker.make(null, Labels.of("symbol", "x"));
    maker.make(null, Labels.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
    reading.use(same.labels());
  }

  /** Its callers rely on the keys after the call. */
  void changers(K2Facade facade) {
    Tagged changing = this::changes; // error: must keep its keys
    Tagged changingToo = ReferencesToContracts::changesToo; // error: must keep its keys
    Tagged clearing = Map::clear; // error: must keep its keys
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    changingToo.use(labels);
    facade.increment("binance_messages_received_total", labels);
  }
}

class ReferencesToHandles {

  @MetricSet(prefix = "referenced_")
  interface One {
    @MetricDef(help = "a", labels = "a")
    Counter aTotal();
  }

  @MetricSet(prefix = "other_")
  interface Other {
    @MetricDef(help = "b", labels = "b")
    Counter otherTotal();
  }

  void handles(Counter counter, One one) {
    Consumer<Labels> any = counter::increment; // error: cannot prove the labels of calls through the method reference
    Function<Labels, Counter.Bound> bound = counter::with; // error: cannot prove the labels of calls through the method reference
    Supplier<Counter> supplier = one::aTotal;
    supplier.get().increment(Labels.of("a", "x"));
    Supplier<Counter> kept = one::aTotal;
    Objects.requireNonNull(kept).get().increment(Labels.of("a", "x")); // error: the metric cannot be determined
  }

  void sets(One one, Other other) {
    One same = one::aTotal;
    One swapped = other::otherTotal; // error: cannot prove that 'aTotal()' returns its own metric
    One found = this::find; // error: cannot prove that 'aTotal()' returns its own metric
    same.aTotal().increment(Labels.of("a", "x"));
    same.aTotal().increment(Labels.of("b", "x")); // error: 'b' is not one of them, and 'a' is missing
  }

  private Counter find() {
    return null;
  }
}
