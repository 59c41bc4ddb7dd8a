package java21;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import k2.K2Facade;

/** A switch over an object whose class is known. */
final class ClassesOfObjects {

  private static final String RECEIVED = "binance_messages_received_total";

  private final K2Facade metrics;

  ClassesOfObjects(K2Facade metrics) {
    this.metrics = metrics;
  }

  private static Map<String, String> sorted() {
    return new TreeMap<>(Map.of("symbol", "x"));
  }

  void ofAnotherClass() {
    Map<String, String> labels = sorted();
    Object tested = labels;
    switch (tested) {
      case HashMap<?, ?> hashed -> hashed.remove("symbol");
      case TreeMap<?, ?> tree -> {}
      default -> labels.clear();
    }
    metrics.increment(RECEIVED, labels);
  }

  void ofSuperclass() {
    Map<String, String> labels = new LinkedHashMap<>(Map.of("symbol", "x"));
    Object tested = labels;
    switch (tested) {
      case HashMap<?, ?> hashed -> hashed.remove("symbol");
      default -> {}
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing
  }

  void guardOfAnEarlierCase(boolean guard) {
    Map<String, String> labels = sorted();
    Object tested = labels;
    switch (tested) {
      case TreeMap<?, ?> tree when guard -> tree.remove("symbol");
      case TreeMap<?, ?> tree -> {}
      default -> {}
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing on some paths
  }

  void guardOfTheOnlyCase(boolean guard) {
    Map<String, String> labels = sorted();
    Object tested = labels;
    switch (tested) {
      case TreeMap<?, ?> tree when guard -> {}
      default -> labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing on some paths
  }

  void viewIsOfAnotherClass() {
    Map<String, String> labels = sorted();
    Object tested = Collections.synchronizedMap(labels);
    switch (tested) {
      case TreeMap<?, ?> tree -> {}
      default -> labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void reversedIsOfAnotherClass() {
    TreeMap<String, String> labels = new TreeMap<>(Map.of("symbol", "x"));
    Object tested = labels.reversed();
    switch (tested) {
      case TreeMap<?, ?> tree -> {}
      default -> labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  private record Pair(Object first, Object second) {}

  void componentsDecideToo(Object second) {
    Map<String, String> labels = sorted();
    Object pair = new Pair("x", second);
    switch (pair) {
      case Pair(String first, String text) -> {}
      default -> labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing on some paths
  }

  void nullIsNoInstance(boolean none) {
    Map<String, String> labels = sorted();
    Map<String, String> tested = none ? null : labels;
    switch (tested) {
      case null -> labels.remove("symbol");
      case TreeMap<?, ?> tree -> {}
      default -> {}
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol'
  }

  private sealed interface Event {}

  private record Right(String symbol) implements Event {}

  private record Wrong(String reason) implements Event {}

  private static Map<String, String> labelsOf(Event event) {
    Map<String, String> labels = sorted();
    switch (event) {
      case Right right -> {}
      case Wrong wrong -> labels.put("reason", wrong.reason());
    }
    return labels;
  }

  void knownRecords() {
    metrics.increment(RECEIVED, labelsOf(new Right("x")));
    metrics.increment(RECEIVED, labelsOf(new Wrong("x"))); // error: 'reason'
  }
}
