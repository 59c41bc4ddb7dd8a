package contracts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.AddedKey;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.PassedLabels;
import org.metricdef.PassesKeys;

/** Methods that pass labels through: with more keys, with fewer, and with one that is passed. */
class PassedKeys {

  private static final String GROUP = "consumer_group";

  private final K2Metrics metrics;
  private final K2Facade facade;
  private final List<Map<String, String>> kept = new ArrayList<>();
  private Labels last = Labels.empty();

  PassedKeys(K2Metrics metrics, K2Facade facade) {
    this.metrics = metrics;
    this.facade = facade;
  }

  @PassesKeys(plus = "error_type", minus = "detail")
  static Labels failed(@PassedLabels Labels labels, String type) {
    return labels.without("detail").with("error_type", type);
  }

  @PassesKeys
  static Labels with(@PassedLabels Labels labels, @AddedKey String key, String value) {
    return value.isEmpty() ? labels.with(key, "none") : labels.with(key, value);
  }

  @PassesKeys(plus = "error_type")
  protected Map<String, String> mutable(@PassedLabels Map<String, String> labels) {
    Map<String, String> copy = new HashMap<>(labels);
    copy.put("error_type", "io");
    return copy;
  }

  @PassesKeys(plus = {"error_type", GROUP}, minus = "detail")
  static Labels both(@PassedLabels Labels labels) {
    return failed(with(labels, GROUP, "x").with(GROUP, "y"), "io");
  }

  @PassesKeys(plus = {"error_type", GROUP}, minus = "detail")
  static Labels inTwoSteps(@PassedLabels Labels labels) {
    return failed(labels, "io").with(GROUP, "y");
  }

  void use(String text) {
    Labels group = Labels.of(GROUP, text);
    metrics.consumerErrorsTotal().increment(failed(group, text));
    metrics.consumerErrorsTotal().increment(failed(group.with("detail", text), text));
    metrics.consumerErrorsTotal().increment(with(group, "error_type", text));
    metrics.consumerErrorsTotal().increment(inTwoSteps(Labels.of("detail", text)));
    facade.increment("consumer_errors_total", mutable(Map.of(GROUP, text)));
    metrics.consumerErrorsTotal().increment(failed(Labels.of("symbol", text), text)); // error: 'symbol' is not one of them, and 'consumer_group' is missing
    metrics.binanceMessagesReceivedTotal().increment(with(group, "symbol", text)); // error: 'consumer_group' is not one of them
    metrics.consumerErrorsTotal().increment(with(group, text, text)); // error: the key 'text' is not a known constant
  }

  void unknown(Labels labels, String text) {
    metrics.consumerErrorsTotal().increment(failed(labels, text)); // error: [label-keys-unproven]
  }

  void oneOfTwoKeys(boolean first, String text) {
    String key = first ? "error_type" : "symbol";
    metrics.consumerErrorsTotal().increment(with(Labels.of(GROUP, text), key, text)); // error: 'symbol'
  }

  void changedBefore(String text) {
    Map<String, String> labels = new HashMap<>();
    labels.put(GROUP, text);
    labels.put("symbol", text);
    labels.remove("symbol");
    facade.increment("consumer_errors_total", mutable(labels));
  }

  void argumentStaysTheCallers(String text) {
    Map<String, String> labels = new HashMap<>();
    labels.put(GROUP, text);
    Map<String, String> more = mutable(labels);
    labels.put("error_type", text);
    facade.increment("consumer_errors_total", labels);
    labels.clear();
    facade.increment("consumer_errors_total", more);
  }

  void resultKeepsItsKeys(String text) {
    Map<String, String> more = mutable(Map.of(GROUP, text));
    more.put("symbol", text); // error: @PassesKeys of the result of mutable(Map) must keep its keys, but 'put' changes it
  }

  void copyOfTheResult(String text) {
    Map<String, String> more = new HashMap<>(mutable(Map.of()));
    more.put(GROUP, text);
    facade.increment("consumer_errors_total", more);
  }

  // Bodies that do not do what they state.

  @PassesKeys(plus = "error_type")
  static Labels losesMore(@PassedLabels Labels labels) {
    return labels.without("detail").with("error_type", "io"); // error: it has other keys than the contract states
  }

  @PassesKeys(minus = "detail")
  static Labels losesLess(@PassedLabels Labels labels) {
    return labels; // error: it has other keys than the contract states
  }

  @PassesKeys(plus = "error_type")
  static Labels addsOnOnePath(@PassedLabels Labels labels, boolean fails) {
    return fails ? labels.with("error_type", "io") : labels; // error: it has other keys than the contract states
  }

  @PassesKeys
  static Labels addsAndRemoves(@PassedLabels Labels labels) {
    return labels.with("detail", "x").without("detail"); // error: it has other keys than the contract states
  }

  @PassesKeys(minus = "detail")
  static Labels removesTheKey(@PassedLabels Labels labels, @AddedKey String key) {
    return labels.with(key, "x").without("detail"); // error: [label-keys-unproven]
  }

  @PassesKeys(minus = "detail")
  static Labels removesBeforeTheKey(@PassedLabels Labels labels, @AddedKey String key) {
    return labels.without("detail").with(key, "x");
  }

  @PassesKeys
  static Labels forgetsTheKey(@PassedLabels Labels labels, @AddedKey String key) {
    return labels.with("key", key); // error: [label-keys-unproven]
  }

  @PassesKeys
  static Labels changesTheKey(@PassedLabels Labels labels, @AddedKey String key) {
    return labels.with(key.trim(), "x"); // error: [label-keys-unproven]
  }

  @PassesKeys
  static Labels assignsTheKey(@PassedLabels Labels labels, @AddedKey String key) {
    key = key.isEmpty() ? "none" : key;
    return labels.with(key, "x"); // error: [label-keys-unproven]
  }

  @PassesKeys
  static Map<String, String> sameMap(@PassedLabels Map<String, String> labels) {
    return labels; // error: it may be a map that was passed, which its owner may change
  }

  @PassesKeys
  static Map<String, String> viewOfTheMap(@PassedLabels Map<String, String> labels) {
    return java.util.Collections.unmodifiableMap(labels); // error: it may be a map that was passed, which its owner may change
  }

  @PassesKeys
  static Labels copied(@PassedLabels Map<String, String> labels) {
    return Labels.copyOf(labels);
  }

  @PassesKeys
  static Map<String, String> filtered(@PassedLabels Map<String, String> labels) {
    Map<String, String> copy = new HashMap<>(labels);
    copy.values().removeIf(String::isEmpty);
    return copy; // error: [label-keys-unproven]
  }

  @PassesKeys
  static Labels orNull(@PassedLabels Labels labels, boolean none) {
    return none ? null : labels; // error: [label-keys-unproven]
  }

  @PassesKeys(plus = "error_type")
  Map<String, String> changesTheArgument(@PassedLabels Map<String, String> labels) {
    labels.put("error_type", "x"); // error: must keep its keys, but 'put' changes it
    return new HashMap<>(labels); // error: [label-keys-unproven]
  }

  @PassesKeys(plus = "error_type")
  Map<String, String> keepsTheResult(@PassedLabels Map<String, String> labels) {
    Map<String, String> copy = new HashMap<>(labels);
    copy.put("error_type", "x");
    kept.add(copy); // error: must keep its keys, but it is returned to code that is not analyzed
    return copy; // error: [label-keys-unproven]
  }

  List<Map<String, String>> kept() {
    return kept;
  }

  @PassesKeys
  Labels ofAnEarlierCall(@PassedLabels Labels labels) {
    Labels before = last;
    last = labels;
    return before; // error: [label-keys-unproven]
  }

  @PassesKeys
  Labels ofTwo(@PassedLabels Labels labels, Labels others) {
    return others; // error: [label-keys-unproven]
  }

  @PassesKeys
  Labels merged(@PassedLabels Labels labels, Labels others) {
    return labels.merge(others); // error: [label-keys-unproven]
  }

  @PassesKeys(plus = "error_type")
  Labels mergedWithKnown(@PassedLabels Labels labels) {
    return Labels.of("error_type", "x").merge(labels);
  }

  @PassesKeys
  Map<String, String> inALoop(@PassedLabels Map<String, String> labels) {
    Map<String, String> copy = new HashMap<>();
    for (Map.Entry<String, String> each : labels.entrySet()) {
      copy.put(each.getKey(), each.getValue());
    }
    return copy;
  }

  @PassesKeys
  Labels counts(@PassedLabels Labels labels) {
    metrics.binanceReconnectsTotal().increment(labels); // error: or replace @PassedLabels with @LabelKeys({"reason"})
    facade.increment("binance_reconnects_total", Map.of("reason", "x"));
    return labels;
  }

  @PassesKeys
  Labels countsByName(@PassedLabels Labels labels, @AddedKey String key) {
    metrics.binanceReconnectsTotal().increment(labels.with(key, "x")); // error: [label-keys-unproven]
    return labels.with(key, "x");
  }

  // Other code under the contract.

  interface Enriching {
    @PassesKeys(plus = "error_type")
    Labels enrich(@PassedLabels Labels labels);
  }

  Enriching lambda() {
    return labels -> labels.with("error_type", "x");
  }

  Enriching wrongLambda() {
    return labels -> labels.with("symbol", "x"); // error: it has other keys than the contract states
  }

  Enriching reference() {
    return PassedKeys::typed;
  }

  Enriching otherReference() {
    return PassedKeys::copiedLabels; // error: [label-keys-unproven]
  }

  UnaryOperator<Labels> silentReference() {
    return PassedKeys::typed; // error: [label-keys-unproven]
  }

  @PassesKeys(plus = "error_type")
  static Labels typed(@PassedLabels Labels labels) {
    return labels.with("error_type", "x");
  }

  @PassesKeys
  static Labels copiedLabels(@PassedLabels Labels labels) {
    return labels;
  }

  void through(Enriching enriching, String text) {
    metrics.consumerErrorsTotal().increment(enriching.enrich(Labels.of(GROUP, text)));
    metrics.consumerErrorsTotal().increment(enriching.enrich(Labels.of("symbol", text))); // error: 'symbol' is not one of them
  }

  static class Inheriting implements Enriching {
    @Override
    public Labels enrich(Labels labels) {
      return labels.with("error_type", "x");
    }
  }

  static class Differing implements Enriching {
    @Override
    @PassesKeys(plus = "symbol")
    public Labels enrich(@PassedLabels Labels labels) { // error: declare different contracts for their result
      return labels.with("symbol", "x");
    }
  }

  static class Stating implements Enriching {
    @Override
    @LabelKeys("error_type")
    public Labels enrich(Labels labels) { // error: declare different contracts for their result
      return Labels.of("error_type", "x");
    }
  }

  @PassesKeys
  private Labels privately(@PassedLabels Labels labels) {
    return labels.with("symbol", "x"); // error: it has other keys than the contract states
  }

  void usePrivate(String text) {
    metrics.consumerErrorsTotal().increment(privately(Labels.of("error_type", text, GROUP, text)));
  }
}
