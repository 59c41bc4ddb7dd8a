package flow;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** An object of an anonymous class is a function; its methods may be called by others as well. */
final class Anonymous {

  private final K2Metrics metrics;
  private final K2Facade facade;
  private Labels kept;
  private Labels notAlways;

  Anonymous(K2Metrics metrics, K2Facade facade) {
    this.metrics = metrics;
    this.facade = facade;
    kept = Labels.of("reason", "x");
    if (metrics != null) {
      notAlways = Labels.of("reason", "x");
    }
    if (facade == null) {
      kept = Labels.of("reason", "y");
    }
  }

  Anonymous(K2Metrics metrics) {
    this(metrics, null);
  }

  private static final class EarlyReturn {
    private Labels kept;

    EarlyReturn(boolean flag) {
      if (flag) {
        return;
      }
      kept = Labels.of("reason", "x");
    }
  }

  void supplier() {
    Supplier<Labels> supplier = new Supplier<>() {
      @Override
      public Labels get() {
        return Labels.of("reason", "x");
      }
    };
    metrics.binanceReconnectsTotal().increment(supplier.get());
    Supplier<Labels> wrong = new Supplier<>() {
      @Override
      public Labels get() {
        return Labels.of("other", "x");
      }
    };
    metrics.binanceReconnectsTotal().increment(wrong.get()); // error: 'other' is not one of them
  }

  void consumer(Labels given) {
    Consumer<Labels> consumer = new Consumer<>() {
      @Override
      public void accept(Labels labels) {
        metrics.binanceReconnectsTotal().increment(labels); // error: [label-keys
      }
    };
    consumer.accept(Labels.of("other", "x"));
  }

  void changes() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    new Consumer<Map<String, String>>() {
      @Override
      public void accept(Map<String, String> map) {
        map.put("extra", "x");
      }
    }.accept(labels);
    facade.increment("binance_messages_received_total", labels); // error: 'extra' is not one of them
  }

  void fields() {
    metrics.binanceReconnectsTotal().increment(kept);
    metrics.binanceReconnectsTotal().increment(notAlways); // error: field 'notAlways' is null until it is assigned
    kept = kept.with("reason", "y");
    metrics.binanceReconnectsTotal().increment(new EarlyReturn(true).kept); // error: field 'kept' is null until it is assigned
  }

  void computed(String key) {
    Map<String, String> labels = new HashMap<>();
    labels.computeIfAbsent("symbol", k -> "x");
    facade.increment("binance_messages_received_total", labels);
    labels.merge("symbol", "y", (a, b) -> "z");
    labels.compute("symbol", (k, v) -> "z");
    facade.increment("binance_messages_received_total", labels);
    labels.computeIfAbsent("other", k -> key.isEmpty() ? null : key);
    facade.increment("binance_messages_received_total", labels); // error: 'other' may be passed
  }
}
