package flow;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import k2.K2Facade;

/** A variable that refers to one of two maps, which is changed through it. */
final class OneOfTwoMaps {

  private static final String RECEIVED = "binance_messages_received_total";

  private final K2Facade metrics;
  private final Map<String, String> kept = new HashMap<>(Map.of("symbol", "x"));

  OneOfTwoMaps(K2Facade metrics) {
    this.metrics = metrics;
  }

  private static Map<String, String> right() {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    return labels;
  }

  private static Map<String, String> typed() {
    Map<String, String> labels = new TreeMap<>();
    labels.put("symbol", "x");
    labels.put("type", "x");
    return labels;
  }

  void removed(boolean plain) {
    Map<String, String> one = right();
    Map<String, String> other = typed();
    Map<String, String> labels = plain ? one : other;
    labels.remove("type");
    metrics.increment(RECEIVED, labels);
  }

  void filled(boolean plain) {
    Map<String, String> one = right();
    Map<String, String> other = typed();
    Map<String, String> labels;
    if (plain) {
      labels = one;
    } else {
      labels = other;
    }
    labels.clear();
    labels.put("symbol", "x");
    metrics.increment(RECEIVED, labels);
  }

  void oneOfThree(int choice) {
    Map<String, String> one = right();
    Map<String, String> other = typed();
    Map<String, String> labels =
        switch (choice) {
          case 1 -> one;
          case 2 -> other;
          default -> new HashMap<>();
        };
    labels.keySet().removeIf(key -> key.equals("type"));
    labels.put("symbol", "x");
    metrics.increment(RECEIVED, labels);
  }

  void theOtherOne(boolean plain) {
    Map<String, String> one = right();
    Map<String, String> other = typed();
    Map<String, String> labels = plain ? one : other;
    labels.remove("type");
    metrics.increment(RECEIVED, other); // error: 'type' may be passed
  }

  void bothHaveIt(boolean plain) {
    Map<String, String> one = right();
    Map<String, String> other = right();
    Map<String, String> labels = plain ? one : other;
    labels.put("type", "x");
    metrics.increment(RECEIVED, one); // error: 'type' may be passed
  }

  void anotherChoice(boolean plain, boolean again) {
    Map<String, String> one = right();
    Map<String, String> other = right();
    Map<String, String> labels = plain ? one : other;
    Map<String, String> cleaned = again ? one : other;
    labels.put("type", "x");
    cleaned.remove("type");
    metrics.increment(RECEIVED, labels); // error: 'type' may be passed
  }

  void changedLater(boolean plain) {
    Map<String, String> one = right();
    Map<String, String> other = right();
    Map<String, String> labels = plain ? one : other;
    Runnable change = () -> one.put("type", "x");
    labels.remove("type");
    change.run();
    metrics.increment(RECEIVED, labels); // error: 'type' may be passed
  }

  void changedByItsName(boolean plain) {
    Map<String, String> one = right();
    Map<String, String> other = right();
    Map<String, String> labels = plain ? one : other;
    labels.remove("type");
    other.put("type", "x");
    metrics.increment(RECEIVED, labels); // error: 'type' may be passed
  }

  void chosenAgain(boolean plain) {
    Map<String, String> one = right();
    Map<String, String> other = typed();
    Map<String, String> labels = plain ? one : other;
    labels.remove("type");
    labels = plain ? other : one;
    metrics.increment(RECEIVED, labels); // error: 'type' may be passed
  }

  void oneIsShared(boolean plain) {
    Map<String, String> one = right();
    Map<String, String> labels = plain ? one : kept;
    labels.put("type", "x");
    labels.remove("type");
    metrics.increment(RECEIVED, kept); // error: 'type' may be passed
  }
}
