package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import k2.K2Facade;

/** Initializers are methods for javac, but they cannot be asked for parameters. */
final class InitializerBlocks {

  static final K2Facade METRICS = new K2Facade(new io.prometheus.client.CollectorRegistry());

  static {
    int turns = 0;
    Map<String, String> labels = new HashMap<>();
    while (turns < 3) {
      labels.put("symbol", "x");
      turns++;
    }
    boolean isMore = turns > 2;
    if (isMore) {
      labels.put("side", "x");
    }
    METRICS.increment("binance_messages_received_total", labels); // error: [label-keys] k2_binance_messages_received_total takes symbol; 'side' is not one of them
    Consumer<String> one = symbol -> {
      boolean isLong = symbol.length() > 3;
      METRICS.increment("binance_messages_received_total", isLong ? Map.of("symbol", symbol) : Map.of("symbol", "x"));
    };
    BiConsumer<String, Map<String, String>> many = (name, passed) -> {
      if (name.isEmpty() && passed.isEmpty()) {
        METRICS.increment(name, passed); // error: [unknown-metric]
      }
    };
    Predicate<Map<String, String>> none = passed -> passed == null || passed.isEmpty();
    List.of(labels).forEach(each -> {
      if (none.test(each)) {
        one.accept("y");
      }
    });
    many.accept("", labels);
  }

  private final Map<String, String> own = new HashMap<>();

  {
    String key = own.isEmpty() ? "symbol" : "side";
    if (key.length() > 3) {
      METRICS.increment("binance_messages_received_total", Map.of("symbol", key));
    } else {
      METRICS.increment("binance_messages_received_total", Map.of("side", key)); // error: [label-keys]
    }
  }

  private final Consumer<String> field = symbol -> {
    if (!symbol.isEmpty()) {
      METRICS.increment("binance_messages_received_total", Map.of("symbol", symbol));
    }
  };
}
