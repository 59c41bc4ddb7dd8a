package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** Private, static and final methods are followed from their callers; others have callers unseen. */
class Helpers {

  private final K2Metrics metrics;

  Helpers(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void calls() {
    count(Labels.of("symbol", "x"));
    count(base("x").without("extra"));
  }

  private void count(Labels labels) {
    metrics.binanceMessagesReceivedTotal().increment(labels);
  }

  private static Labels base(String symbol) {
    return Labels.of("symbol", symbol).with("extra", "y");
  }

  void wrongCaller() {
    countWrong(Labels.of("symbol", "x"));
    countWrong(Labels.of("symbol", "x", "extra", "y"));
  }

  private void countWrong(Labels labels) {
    metrics.binanceMessagesReceivedTotal().increment(labels); // error: 'extra' is not one of them
  }

  /** The deeper calls pass other labels than the first. */
  void recursion() {
    repeat(Labels.of("symbol", "x"), 3);
  }

  private void repeat(Labels labels, int times) {
    metrics.binanceMessagesReceivedTotal().increment(labels); // error: 'extra' is not one of them
    if (times > 0) {
      repeat(labels.with("extra", "y"), times - 1);
    }
  }

  void anyone(Labels labels) {
    metrics.binanceMessagesReceivedTotal().increment(labels); // error: parameter 'labels' comes from callers that are not analyzed
  }

  void canBeOverridden() {
    metrics.binanceMessagesReceivedTotal().increment(labels()); // error: it is the result of 'labels()', which is not analyzed
  }

  Labels labels() {
    return Labels.of("symbol", "x");
  }

  private void neverCalled(Labels labels) {
    metrics.binanceMessagesReceivedTotal().increment(labels); // error: parameter 'labels' comes from callers that are not analyzed
  }

  void byReference(java.util.List<Labels> many) {
    many.forEach(this::countOne);
    countOne(Labels.of("symbol", "x"));
  }

  private void countOne(Labels labels) {
    metrics.binanceMessagesReceivedTotal().increment(labels); // error: parameter 'labels' comes from callers that are not analyzed
  }

  void helperChangesMap(K2Facade facade) {
    Map<String, String> labels = new HashMap<>();
    add(labels, "symbol");
    facade.increment("binance_messages_received_total", labels);
    add(labels, "extra");
    facade.increment("binance_messages_received_total", labels); // error: 'extra' is not one of them
  }

  private static void add(Map<String, String> labels, String key) {
    labels.put(key, "x");
  }

  void variableArguments(K2Facade facade) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    addAll(labels);
    facade.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  @SafeVarargs
  private static void addAll(Map<String, String>... maps) {
    maps[0].put("extra", "y");
  }
}
