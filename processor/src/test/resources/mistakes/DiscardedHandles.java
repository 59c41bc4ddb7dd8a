package mistakes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;

/** Handles that are looked up and not used, and handles that are kept. */
class DiscardedHandles {

  private static final Labels PONG = Labels.of("reason", "pong");

  private final K2Metrics metrics;
  private final Map<String, Counter.Bound> cache = new ConcurrentHashMap<>();

  DiscardedHandles(K2Metrics metrics) {
    this.metrics = metrics;
    metrics.binanceReconnectsTotal().with(PONG); // warning: [discarded-handle] nothing is counted
  }

  void statements(boolean again) {
    metrics.binanceReconnectsTotal().with(PONG); // warning: a series of k2_binance_reconnects_total, which then appears at 0
    metrics.binanceReconnectDelaySeconds().with(Labels.empty()); // warning: nothing is set: this only looks up a series of k2_binance_reconnect_delay_seconds
    metrics.icebergBatchSize().with(Labels.of("exchange", "b", "asset_class", "c", "table", "t")); // warning: nothing is observed
    if (again) metrics.binanceReconnectsTotal().with(PONG); // warning: [discarded-handle]
    Counter counter = metrics.binanceReconnectsTotal();
    counter.with(PONG); // warning: [discarded-handle] nothing is counted: this only looks up a series of a metric
    for (int i = 0; i < 3; counter.with(PONG)) { // warning: [discarded-handle]
      i++;
    }
    switch (again ? 1 : 0) {
      case 1 -> counter.with(PONG); // warning: [discarded-handle]
      default -> counter.increment(PONG);
    }
    (again ? counter : metrics.binanceReconnectsTotal()).with(PONG); // warning: [discarded-handle]
  }

  void metricsThemselves() {
    metrics.binanceReconnectsTotal(); // warning: [discarded-handle] nothing is counted: this only looks up k2_binance_reconnects_total
    metrics.binanceReconnectDelaySeconds(); // warning: [discarded-handle] nothing is set
    Runnable named = metrics::icebergBatchSize; // warning: [discarded-handle] nothing is observed
    named.run();
  }

  void functions(Executor executor, List<String> reasons) {
    executor.execute(() -> metrics.binanceReconnectsTotal().with(PONG)); // warning: [discarded-handle]
    reasons.forEach(reason -> metrics.binanceReconnectsTotal().with(Labels.of("reason", reason))); // warning: [discarded-handle]
    Consumer<String> block = reason -> {
      metrics.binanceReconnectsTotal().with(Labels.of("reason", reason)); // warning: [discarded-handle]
    };
    block.accept("pong");
  }

  /** Each of these keeps the handle, or says what it means. */
  Counter.Bound kept(String reason, Executor executor) throws Exception {
    Counter.Bound bound = metrics.binanceReconnectsTotal().with(PONG);
    Gauge.Bound delay = metrics.binanceReconnectDelaySeconds().with(Labels.empty());
    Histogram size = metrics.icebergBatchSize();
    size.observe(Labels.of("exchange", "b", "asset_class", "c", "table", "t"), 1);
    delay.set(1);
    cache.put("pong", bound);
    cache.computeIfAbsent(reason, key -> metrics.binanceReconnectsTotal().with(Labels.of("reason", key)));
    Function<String, Counter.Bound> later = key -> metrics.binanceReconnectsTotal().with(Labels.of("reason", key));
    Supplier<Counter.Bound> supplier = () -> metrics.binanceReconnectsTotal().with(PONG);
    Callable<Counter> callable = metrics::binanceReconnectsTotal;
    lookedUp(reason);
    later.apply(reason);
    supplier.get().increment();
    callable.call();
    executor.execute(() -> metrics.binanceReconnectsTotal().with(PONG).increment());
    metrics.binanceReconnectsTotal().with(PONG).increment(0);
    metrics.binanceReconnectDelaySeconds().with(Labels.empty()).add(0);
    return metrics.binanceReconnectsTotal().with(PONG);
  }

  private Counter.Bound lookedUp(String reason) {
    return cache.get(reason);
  }

  @SuppressWarnings("discarded-handle")
  void appearsAtZero() {
    metrics.icebergBatchSize().with(Labels.of("exchange", "b", "asset_class", "c", "table", "t"));
  }
}
