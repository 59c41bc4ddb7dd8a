package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import k2.K2Facade;

/** Functions that a variable holds: those that are only called run at their calls. */
abstract class LocalFunctions {

  private final K2Facade metrics;
  private final List<Runnable> tasks = new ArrayList<>();

  LocalFunctions(K2Facade metrics) {
    this.metrics = metrics;
  }

  abstract boolean isSlow();

  void runsAtItsCall() {
    Map<String, String> labels = new HashMap<>();
    Runnable fill = () -> labels.put("symbol", "x");
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' is missing
    fill.run();
    metrics.increment("binance_messages_received_total", labels);
  }

  void referenceToAMap() {
    Map<String, String> labels = new HashMap<>();
    BiFunction<String, String, String> put = labels::put;
    put.apply("symbol", "x");
    metrics.increment("binance_messages_received_total", labels);
    Function<Object, String> remove = labels::remove;
    remove.apply("symbol");
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' is missing
  }

  void onSomePaths() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Runnable slow = () -> labels.put("slow", "true");
    if (isSlow()) {
      slow.run();
    }
    metrics.increment("binance_messages_received_total", labels); // error: 'slow' is not one of them
  }

  void inALoop(List<String> symbols) {
    for (String symbol : symbols) {
      Map<String, String> labels = new HashMap<>();
      BiConsumer<String, String> add = (key, value) -> labels.put(key, value);
      add.accept("symbol", symbol);
      metrics.increment("binance_messages_received_total", labels);
    }
  }

  void throwsBefore() {
    Map<String, String> labels = new HashMap<>();
    Runnable fill = () -> {
      if (isSlow()) {
        throw new IllegalStateException();
      }
      labels.put("symbol", "x");
    };
    try {
      fill.run();
    } catch (IllegalStateException e) {
      metrics.increment("binance_messages_received_total", labels); // error: 'symbol' is missing
    }
  }

  /** Other code may run it at any time. */
  void isKept() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Runnable slow = () -> labels.put("slow", "true");
    metrics.increment("binance_messages_received_total", labels); // error: 'slow' may be passed
    tasks.add(slow);
  }

  void referenceIsKept() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Runnable clear = labels::clear;
    tasks.add(clear);
    metrics.increment("binance_messages_received_total", labels); // error: 'labels::clear' may change it at any time
  }

  /** The call in the other lambda may come at any time. */
  void calledByAnother() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Runnable slow = () -> labels.put("slow", "true");
    tasks.add(() -> slow.run());
    metrics.increment("binance_messages_received_total", labels); // error: 'slow' may be passed
  }

  /** The reference keeps the map that the variable held when it was made. */
  void anotherMapNow() {
    Map<String, String> labels = new HashMap<>();
    BiFunction<String, String, String> put = labels::put;
    labels = new HashMap<>();
    put.apply("symbol", "x");
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' is missing
  }

  void assignedAgain() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Runnable change = () -> labels.put("symbol", "y");
    change = isSlow() ? change : () -> labels.clear();
    change.run();
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }
}
