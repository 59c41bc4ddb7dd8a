package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import k2.K2Facade;

/** Lambdas that a method of this class calls, and does nothing else with. */
final class CalledLambdas {

  private static final String CONSUMER = "consumer_errors_total";
  private static final String CONNECTION = "binance_connection_errors_total";

  private final K2Facade metrics;
  private Runnable kept;

  CalledLambdas(K2Facade metrics) {
    this.metrics = metrics;
  }

  private void count(String name, Consumer<Map<String, String>> customizer) {
    Map<String, String> labels = new HashMap<>();
    customizer.accept(labels);
    metrics.increment(name, labels);
  }

  private static Map<String, String> changed(UnaryOperator<Map<String, String>> change) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", "x");
    return change.apply(labels);
  }

  void customizers(String text, List<String> groups) {
    count(CONNECTION, labels -> labels.put("error_type", text));
    for (String group : groups) {
      count(CONSUMER, labels -> {
        labels.put("error_type", text);
        labels.put("consumer_group", group);
      });
    }
    groups.forEach(group -> count(CONSUMER, labels -> {
      labels.put("error_type", text);
      labels.put("consumer_group", group);
    }));
    metrics.increment(CONSUMER, changed(labels -> {
      labels.put("consumer_group", text);
      return labels;
    }));
  }

  private static void run(Runnable work) {
    work.run();
  }

  void fillsWhatItCaptured(String text) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", text);
    run(() -> labels.put("consumer_group", text));
    metrics.increment(CONSUMER, labels);
  }

  // Each of the following fails when it is run.

  void fillsTooMuch(String text) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", text);
    run(() -> labels.put("consumer_group", text));
    metrics.increment(CONNECTION, labels); // error: [label-keys
  }

  private static void runSometimes(boolean wanted, Runnable work) {
    if (wanted) {
      work.run();
    }
  }

  void perhapsNotCalled(boolean wanted, String text) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", text);
    runSometimes(wanted, () -> labels.put("consumer_group", text));
    metrics.increment(CONSUMER, labels); // error: [label-keys
  }

  private void keep(Runnable work) {
    kept = work;
  }

  void calledLater(String text) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", text);
    keep(() -> labels.put("consumer_group", text));
    kept.run();
    metrics.increment(CONNECTION, labels); // error: [label-keys
  }

  private static void ignoringErrors(Runnable work) {
    try {
      work.run();
    } catch (IllegalStateException e) {
      // Goes on.
    }
  }

  void throwsHalfWay(String text) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", text);
    ignoringErrors(() -> {
      labels.put("consumer_group", text);
      throw new IllegalStateException();
    });
    metrics.increment(CONNECTION, labels); // error: [label-keys
  }

  private static void addGroup(Supplier<Map<String, String>> supplier) {
    supplier.get().put("consumer_group", "x");
  }

  void givesItsMapAway(String text) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", text);
    addGroup(() -> labels);
    metrics.increment(CONNECTION, labels); // error: [label-keys
  }

  void otherMapInEachTurn(List<Boolean> all, String text) {
    for (boolean more : all) {
      Map<String, String> labels = new HashMap<>();
      labels.put("error_type", text);
      if (more) {
        labels.put("consumer_group", text);
      }
      run(() -> metrics.increment(CONNECTION, labels)); // error: [label-keys
    }
  }

  private static void runBoth(Runnable first, Runnable second) {
    second.run();
    first.run();
  }

  void inAnotherOrder(String text) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", text);
    runBoth(
        () -> metrics.increment(CONNECTION, labels), // error: [label-keys
        () -> labels.put("consumer_group", text));
  }
}
