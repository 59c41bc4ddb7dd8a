package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;

/** An exception may come from anywhere in a try block. */
class Exceptions {

  void afterThePut(K2Facade metrics, Runnable work) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", "none");
    try {
      labels.put("stage", "work");
      work.run();
      labels.remove("stage");
    } catch (RuntimeException e) {
      metrics.increment("binance_message_errors_total", labels); // error: 'stage' is not one of them
    }
    metrics.increment("binance_message_errors_total", labels); // error: 'stage' is not one of them
  }

  void beforeThePut(K2Facade metrics, Runnable work) {
    Map<String, String> labels = new HashMap<>();
    try {
      work.run();
      labels.put("error_type", "x");
    } catch (RuntimeException e) {
      metrics.increment("binance_message_errors_total", labels); // error: 'error_type' is missing on some paths
      throw e;
    }
    metrics.increment("binance_message_errors_total", labels);
  }

  void finallySeesAll(K2Facade metrics, Runnable work, boolean early) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", "x");
    try {
      if (early) {
        labels.put("early", "yes");
        return;
      }
      work.run();
    } finally {
      metrics.increment("binance_message_errors_total", labels); // error: 'early' may be passed
    }
    metrics.increment("binance_message_errors_total", labels);
  }

  void finallyFixes(K2Facade metrics, Runnable work) {
    Map<String, String> labels = new HashMap<>();
    try {
      labels.put("stage", "work");
      work.run();
    } finally {
      labels.remove("stage");
      labels.put("error_type", "x");
    }
    metrics.increment("binance_message_errors_total", labels);
  }

  void resource(K2Facade metrics, AutoCloseable resource) throws Exception {
    Map<String, String> labels = new HashMap<>();
    try (AutoCloseable open = resource) {
      labels.put("error_type", open.toString());
    }
    metrics.increment("binance_message_errors_total", labels);
  }

  void thrownInHelper(K2Facade metrics, boolean fails) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", "x");
    try {
      fill(labels, fails);
    } catch (IllegalStateException e) {
      metrics.increment("binance_message_errors_total", labels); // error: 'stage' is not one of them
    }
  }

  private static void fill(Map<String, String> labels, boolean fails) {
    labels.put("stage", "fill");
    if (fails) {
      throw new IllegalStateException();
    }
    labels.remove("stage");
  }
}
