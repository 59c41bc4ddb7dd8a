package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** A function that is made and called in one class is given what its calls give it. */
final class Functions {

  private final K2Metrics metrics;
  private final Consumer<Labels> count = this::countOne;
  private final List<Runnable> later = new ArrayList<>();

  Functions(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void suppliers(boolean flag) {
    Supplier<Labels> supplier = () -> Labels.of("reason", "x");
    metrics.binanceReconnectsTotal().increment(supplier.get());
    Supplier<Labels> either = flag ? supplier : () -> Labels.of("other", "x");
    metrics.binanceReconnectsTotal().increment(either.get()); // error: 'other' may be passed, and 'reason' may be missing
    Supplier<Labels> block = () -> {
      if (flag) {
        return Labels.of("reason", "x");
      }
      return Labels.of("reason", "y");
    };
    metrics.binanceReconnectsTotal().increment(block.get());
  }

  void consumers() {
    Consumer<Labels> right = labels -> metrics.binanceReconnectsTotal().increment(labels);
    right.accept(Labels.of("reason", "x"));
    Consumer<Labels> wrong = labels -> metrics.binanceReconnectsTotal().increment(labels); // error: 'other' is not one of them
    wrong.accept(Labels.of("reason", "x"));
    wrong.accept(Labels.of("other", "x"));
    each(labels -> metrics.binanceReconnectsTotal().increment(labels));
    count.accept(Labels.of("symbol", "x"));
  }

  private void each(Consumer<Labels> consumer) {
    consumer.accept(Labels.of("reason", "x"));
  }

  private void countOne(Labels labels) {
    metrics.binanceMessagesReceivedTotal().increment(labels);
  }

  void changed() {
    Function<Labels, Labels> change = labels -> labels.with("reason", "x");
    metrics.binanceReconnectsTotal().increment(change.apply(Labels.empty()));
    BiFunction<Labels, String, Labels> add = this::add;
    metrics.binanceReconnectsTotal().increment(add.apply(Labels.empty(), "x"));
  }

  private Labels add(Labels labels, String reason) {
    return labels.with("reason", reason);
  }

  void leaked(Executor executor, Consumer<Consumer<Labels>> foreign) {
    Consumer<Labels> consumer = labels -> metrics.binanceReconnectsTotal().increment(labels); // error: [label-keys-unproven]
    consumer.accept(Labels.of("reason", "x"));
    foreign.accept(consumer);
    executor.execute(() -> metrics.binanceReconnectsTotal().increment(Labels.of("reason", "x")));
    later.add(() -> metrics.binanceReconnectsTotal().increment(Labels.of("other", "x"))); // error: 'other'
  }

  void halfKnown(boolean flag, Consumer<Labels> foreign) {
    Consumer<Labels> consumer = labels -> metrics.binanceReconnectsTotal().increment(labels); // error: 'other'
    Consumer<Labels> either = flag ? consumer : foreign;
    either.accept(Labels.of("other", "x"));
  }

  void intoList(K2Facade facade) {
    List<Consumer<Map<String, String>>> consumers = new ArrayList<>();
    consumers.add(map -> map.put("extra", "x"));
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    consumers.get(0).accept(labels);
    facade.increment("binance_messages_received_total", labels); // error: 'extra' is not one of them
  }

  interface OfMany {
    void run(Map<String, String>... maps);
  }

  @SuppressWarnings("unchecked")
  void varargs(K2Facade facade) {
    OfMany change = maps -> maps[0].put("extra", "x");
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    change.run(labels);
    facade.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void iterated(K2Facade facade) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    List<Map<String, String>> list = new ArrayList<>();
    list.add(labels);
    Iterable<Map<String, String>> iterable = () -> list.iterator();
    for (Map<String, String> map : iterable) {
      map.put("extra", "x");
    }
    facade.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void asObject(K2Facade facade, Object[] others) {
    Consumer<Map<String, String>> put = map -> map.put("symbol", "x");
    others[0] = put;
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    put.accept(labels);
    facade.increment("binance_messages_received_total", labels);
  }

  void returnsMap(K2Facade facade, Consumer<Supplier<Map<String, String>>> foreign) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Supplier<Map<String, String>> supplier = () -> labels;
    facade.increment("binance_messages_received_total", labels); // error: [label-keys-unproven]
    foreign.accept(supplier);
  }
}
