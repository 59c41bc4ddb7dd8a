package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;

/** Comparisons of enum constants and of truths whose outcome is known. */
final class ComparedConstants {

  private static final String CONSUMER = "consumer_errors_total";

  enum Key {
    GROUP("consumer_group"),
    TYPE("error_type"),
    SYMBOL("symbol");

    final String text;

    Key(String text) {
      this.text = text;
    }
  }

  void allButOne(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    for (Key key : Key.values()) {
      if (key == Key.SYMBOL) {
        continue;
      }
      labels.put(key.text, "x");
    }
    metrics.increment(CONSUMER, labels);
  }

  void eachThatIsNotOne(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    for (Key key : Key.values()) {
      if (key != Key.SYMBOL) {
        labels.put(key.text, "x");
      }
    }
    metrics.increment(CONSUMER, labels);
  }

  private static void addIf(boolean wanted, Map<String, String> labels) {
    boolean isAdded = false;
    isAdded |= wanted;
    if (isAdded) {
      labels.put("symbol", "x");
    }
  }

  private static Map<String, String> both() {
    return new HashMap<>(Map.of("consumer_group", "a", "error_type", "io"));
  }

  void byAnArgument(K2Facade metrics) {
    Map<String, String> labels = both();
    addIf(false, labels);
    metrics.increment(CONSUMER, labels);
  }

  // Each of the following fails when it is run.

  void allButAnother(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    for (Key key : Key.values()) {
      if (key != Key.TYPE) {
        labels.put(key.text, "x");
      }
    }
    metrics.increment(CONSUMER, labels); // error: 'symbol' is not one of them
  }

  void byTheOtherArgument(K2Facade metrics) {
    Map<String, String> labels = both();
    addIf(true, labels);
    metrics.increment(CONSUMER, labels); // error: 'symbol' is not one of them
  }

  void changedInATurn(K2Facade metrics) {
    Map<String, String> labels = both();
    Key key = Key.GROUP;
    for (int turn = 0; turn < 3; turn++) {
      if (key == Key.SYMBOL) {
        labels.put("symbol", "x");
      }
      key = Key.SYMBOL;
    }
    metrics.increment(CONSUMER, labels); // error: 'symbol' is not one of them
  }

  void changedInAnArray(K2Facade metrics) {
    Map<String, String> labels = both();
    Key[] keys = {Key.GROUP};
    keys[0] = Key.SYMBOL;
    if (keys[0] == Key.SYMBOL) {
      labels.put("symbol", "x");
    }
    metrics.increment(CONSUMER, labels); // error: 'symbol' is not one of them
  }
}
