package flow;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** A lambda runs at any time; a mutable map that it captures counts with all it may become. */
class Lambdas {

  void capturesLabels(K2Metrics metrics, Executor executor) {
    Labels labels = Labels.of("symbol", "x");
    executor.execute(() -> metrics.binanceMessagesReceivedTotal().increment(labels));
  }

  void mapChangesLater(K2Facade metrics, Executor executor) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    executor.execute(() -> metrics.increment("binance_messages_received_total", labels)); // error: 'extra' may be passed
    labels.put("extra", "y");
  }

  void lambdaChangesMap(K2Facade metrics, Executor executor) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    metrics.increment("binance_messages_received_total", labels);
    executor.execute(() -> labels.put("extra", "y"));
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  void mapIsComplete(K2Facade metrics, Executor executor) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    executor.execute(
        () -> {
          Map<String, String> own = new HashMap<>(labels);
          own.remove("symbol");
          own.put("reason", "y");
          metrics.increment("binance_reconnects_total", own);
        });
  }

  void nested(K2Metrics metrics, Executor executor) {
    Labels labels = Labels.of("symbol", "x");
    executor.execute(
        () -> {
          Labels more = labels.with("extra", "y");
          executor.execute(() -> metrics.binanceMessagesReceivedTotal().increment(more)); // error: 'extra' is not one of them
        });
  }

  void anonymousClass(K2Metrics metrics, Executor executor) {
    Labels labels = Labels.of("symbol", "x");
    executor.execute(
        new Runnable() {
          private final Labels more = labels.with("extra", "y");

          @Override
          public void run() {
            metrics.binanceMessagesReceivedTotal().increment(labels);
            metrics.binanceMessagesReceivedTotal().increment(more); // error: 'extra' is not one of them
          }
        });
  }

  void localClass(K2Facade metrics, Executor executor) {
    class Task implements Runnable {
      private final Map<String, String> labels;

      Task(Map<String, String> labels) {
        this.labels = labels;
      }

      @Override
      public void run() {
        metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
      }
    }

    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    executor.execute(new Task(labels));
    labels.put("extra", "y");
  }

  void parameterOfLambda(Executor executor, java.util.function.Consumer<Labels> sink, K2Metrics metrics) {
    java.util.function.Consumer<Labels> count =
        labels -> metrics.binanceMessagesReceivedTotal().increment(labels); // error: parameter 'labels' comes from callers that are not analyzed
    count.andThen(sink).accept(Labels.of("symbol", "x"));
  }
}

/** A lambda that captures no variable runs like a method: with the arguments of each call. */
class CalledLambdas {

  private final K2Facade facade;

  CalledLambdas(K2Facade facade) {
    this.facade = facade;
  }

  void calledRightHere() {
    Consumer<String> add = key -> {
      Map<String, String> own = new HashMap<>();
      own.put(key, "x");
      facade.increment("binance_messages_received_total", own);
    };
    add.accept("symbol");
  }

  void calledFromAPrivateMethod() {
    callsTwice();
  }

  private void callsTwice() {
    Consumer<Map<String, String>> copy = given -> {
      Map<String, String> own = new HashMap<>();
      own.putAll(given);
      facade.increment("binance_messages_received_total", own); // error: [label-keys] k2_binance_messages_received_total takes symbol; 'reason' is not one of them
    };
    copy.accept(Map.of("symbol", "x"));
    copy.accept(Map.of("reason", "x"));
  }

  void calledHereAndLater(Consumer<Object> later) {
    Consumer<Map<String, String>> copy = given -> {
      Map<String, String> own = new HashMap<>(given);
      facade.increment("binance_messages_received_total", own); // error: parameter 'given' comes from callers that are not analyzed
    };
    copy.accept(Map.of("symbol", "x"));
    later.accept(copy);
  }
}
