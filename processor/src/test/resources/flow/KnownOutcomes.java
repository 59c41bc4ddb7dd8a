package flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import k2.K2Facade;

/** Conditions that have one outcome: the class of an object is known, or a text, or a constant. */
final class KnownOutcomes {

  private static final String RECEIVED = "binance_messages_received_total";

  private static final List<Map<String, String>> KEPT = new ArrayList<>();

  private final K2Facade metrics;
  private Object other = new TreeMap<String, String>();
  private String name = "first";

  KnownOutcomes(K2Facade metrics) {
    this.metrics = metrics;
  }

  private static Map<String, String> sorted() {
    Map<String, String> labels = new TreeMap<>();
    labels.put("symbol", "x");
    return labels;
  }

  // The class of an object.

  void ofAnotherClass() {
    Map<String, String> labels = sorted();
    if (labels instanceof HashMap<?, ?> hashed) {
      hashed.remove("symbol");
    }
    metrics.increment(RECEIVED, labels);
  }

  void ofThatClass() {
    Object labels = sorted();
    if (!(labels instanceof TreeMap<?, ?>)) {
      return;
    }
    Map<String, String> same = sorted();
    if (!(same instanceof TreeMap<String, String> map)) {
      throw new IllegalStateException();
    }
    metrics.increment(RECEIVED, map);
  }

  void ofSubclass() {
    Map<String, String> labels = new LinkedHashMap<>(Map.of("symbol", "x"));
    if (labels instanceof HashMap<?, ?> hashed) {
      hashed.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: [label-keys] k2_binance_messages_received_total
  }

  void viewIsOfAnotherClass() {
    Map<String, String> labels = sorted();
    Map<String, String> view = Collections.unmodifiableMap(labels);
    if (!(view instanceof TreeMap<?, ?>)) {
      labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void descendingViewIsOfAnotherClass() {
    TreeMap<String, String> labels = new TreeMap<>(Map.of("symbol", "x"));
    Object view = labels.descendingMap();
    if (!(view instanceof TreeMap<?, ?>)) {
      labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void anotherObjectInLaterTurns(int turns) {
    Map<String, String> labels = sorted();
    Object tested = labels;
    for (int i = 0; i < turns; i++) {
      if (tested instanceof HashMap<?, ?>) {
        labels.remove("symbol");
      }
      tested = new HashMap<String, String>();
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void assignOther() {
    other = new HashMap<String, String>();
  }

  void ofFieldThatIsAssigned() {
    Map<String, String> labels = sorted();
    if (other instanceof HashMap<?, ?>) {
      labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  private record Pair(Object first, Object second) {}

  void componentsDecideToo(Object second) {
    Map<String, String> labels = sorted();
    Object pair = new Pair("x", second);
    if (pair instanceof Pair && second instanceof String) {
      labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing on some paths
  }

  void classBody() {
    Map<String, String> labels = sorted();
    Object tested = new TreeMap<String, String>() {};
    if (tested.getClass() != TreeMap.class) {
      labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing on some paths
  }

  // Texts.

  void text() {
    Map<String, String> labels = sorted();
    String key = "kept";
    if ("symbol".equals(key) || key.isEmpty()) {
      labels.remove("symbol");
    }
    if (!key.equalsIgnoreCase("KEPT") || key.startsWith("s")) {
      labels.remove("symbol");
    }
    switch (key) {
      case "removed":
        labels.clear();
        break;
      case "kept":
        break;
      default:
        labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels);
  }

  void textOfTheOtherTurn(int turns) {
    Map<String, String> labels = sorted();
    String key = "kept";
    for (int i = 0; i < turns; i++) {
      if (key.equals("removed")) {
        labels.remove("symbol");
      }
      key = "removed";
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void rename() {
    name = "second";
  }

  void textOfField() {
    Map<String, String> labels = sorted();
    if (name.equals("second")) {
      labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing on some paths
  }

  void textInHandler(String given) {
    Map<String, String> labels = sorted();
    String key = "kept";
    try {
      key = "removed";
      given.length();
      key = "kept";
    } catch (RuntimeException failed) {
      if (key.equals("removed")) {
        labels.remove("symbol");
      }
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void fallsThroughToTheOther() {
    Map<String, String> labels = sorted();
    String key = "kept";
    switch (key) {
      case "kept":
      case "removed":
        labels.remove("symbol");
        break;
      default:
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing
  }

  void defaultFallsThrough() {
    Map<String, String> labels = sorted();
    String key = "third";
    switch (key) {
      default:
      case "removed":
        labels.remove("symbol");
        break;
      case "kept":
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing
  }

  void sharedWhereNothingLeads() {
    Map<String, String> labels = sorted();
    String key = "kept";
    labels.put("type", key.equals("removed") ? "" + KEPT.add(labels) : "x");
    metrics.increment(RECEIVED, labels); // error: 'type'
  }

  void leavesByTheCaseThatIsChosen(boolean again) {
    Map<String, String> labels = sorted();
    String key = "kept";
    while (again) {
      if (key.equals("removed")) {
        labels.remove("symbol");
        break;
      }
      key = "removed";
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void loopsWithoutATurn() {
    Map<String, String> labels = sorted();
    String key = "kept";
    while (key.equals("removed")) {
      labels.remove("symbol");
    }
    for (; labels instanceof HashMap<?, ?>; ) {
      labels.clear();
    }
    do {
      if (key.equals("removed")) {
        labels.remove("symbol");
      }
      labels.remove("type");
    } while (key.equals("removed"));
    metrics.increment(RECEIVED, labels);
  }

  void loopWithOneTurn() {
    Map<String, String> labels = sorted();
    String key = "kept";
    while (key.equals("kept")) {
      labels.remove("symbol");
      key = "removed";
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing
  }

  void loopWithASecondTurn() {
    Map<String, String> labels = sorted();
    String key = "kept";
    do {
      if (key.equals("removed")) {
        labels.remove("symbol");
      }
      key = key.equals("kept") ? "removed" : "kept";
    } while (key.equals("removed"));
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing
  }

  void turnOfALaterPass(int passes) {
    Map<String, String> labels = sorted();
    String key = "kept";
    for (int i = 0; i < passes; i++) {
      while (key.equals("removed")) {
        labels.remove("symbol");
        key = "kept";
      }
      key = "removed";
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  // Methods.

  private boolean never() {
    return false;
  }

  private static boolean same(String one, String other) {
    return one.equals(other);
  }

  private static boolean isLess(int one, int other) {
    return one < other;
  }

  void helpers() {
    Map<String, String> labels = sorted();
    if (never() || same("kept", "removed")) {
      labels.remove("symbol");
    }
    if (isLess(3, 2)) {
      labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels);
  }

  void helperIsTrue() {
    Map<String, String> labels = sorted();
    if (same("kept", "kept")) {
      labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing
  }

  // Constants of enums.

  private enum Kind {
    PLAIN,
    TYPED,
    LOUD {
      @Override
      boolean isLoud() {
        return true;
      }
    };

    boolean isLoud() {
      return false;
    }

    boolean isTyped() {
      return this == TYPED;
    }

    Map<String, String> labels() {
      Map<String, String> labels = new HashMap<>();
      labels.put("symbol", "x");
      if (this == TYPED) {
        labels.put("type", "x");
      }
      return labels;
    }

    boolean isOther(Kind other) {
      return other == TYPED;
    }
  }

  void constants() {
    metrics.increment(RECEIVED, Kind.PLAIN.labels());
    Map<String, String> labels = sorted();
    if (Kind.PLAIN.isTyped() || Kind.TYPED.isLoud()) {
      labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels);
  }

  void otherConstant() {
    metrics.increment(RECEIVED, Kind.TYPED.labels()); // error: 'type'
  }

  void anyConstant(boolean typed) {
    Kind kind = typed ? Kind.TYPED : Kind.PLAIN;
    metrics.increment(RECEIVED, kind.labels()); // error: 'type'
  }

  void constantWithBody() {
    Map<String, String> labels = sorted();
    if (Kind.LOUD.isLoud()) {
      labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing on some paths
  }

  void argumentIsAnotherConstant() {
    Map<String, String> labels = sorted();
    if (Kind.PLAIN.isOther(Kind.TYPED)) {
      labels.remove("symbol");
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' is missing
  }

  void constantOfTheOtherTurn(int turns) {
    Map<String, String> labels = sorted();
    Kind kind = Kind.PLAIN;
    for (int i = 0; i < turns; i++) {
      switch (kind) {
        case TYPED:
          labels.remove("symbol");
          break;
        default:
          kind = Kind.TYPED;
      }
    }
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }
}
