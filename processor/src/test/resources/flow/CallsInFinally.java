package flow;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import k2.K2Facade;

/** Calls in a finally block, which runs after any exception, an error among them. */
final class CallsInFinally {

  private static final String CONSUMER = "consumer_errors_total";

  private final K2Facade metrics;

  CallsInFinally(K2Facade metrics) {
    this.metrics = metrics;
  }

  /** All keys are there before something can fail. Only a value is chosen later. */
  String value(Supplier<String> work) {
    String group = "failed";
    try {
      String result = work.get();
      group = "done";
      return result;
    } finally {
      metrics.increment(CONSUMER, Map.of("error_type", "none", "consumer_group", group));
    }
  }

  String replaced(Supplier<String> work) {
    Map<String, String> labels = new HashMap<>(Map.of("error_type", "any", "consumer_group", "x"));
    try {
      String result = work.get();
      labels.put("error_type", "none");
      return result;
    } catch (IllegalStateException e) {
      labels.put("error_type", "state");
      throw e;
    } finally {
      metrics.increment(CONSUMER, labels);
    }
  }

  // Each of the following fails when it is run with a supplier that throws an Error.

  String lastKey(Supplier<String> work) {
    Map<String, String> labels = new HashMap<>(Map.of("consumer_group", "x"));
    try {
      String result = work.get();
      labels.put("error_type", "none");
      return result;
    } catch (RuntimeException e) {
      labels.put("error_type", "some");
      throw e;
    } finally {
      metrics.increment(CONSUMER, labels); // error: 'error_type'
    }
  }

  String keyOfTheHandler(Supplier<String> work) {
    Map<String, String> labels = new HashMap<>(Map.of("consumer_group", "x"));
    try {
      return work.get();
    } catch (RuntimeException e) {
      labels.put("error_type", e.getClass().getSimpleName());
      throw e;
    } finally {
      metrics.increment(CONSUMER, labels); // error: 'error_type'
    }
  }
}
