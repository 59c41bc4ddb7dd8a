package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import k2.K2Facade;
import org.metricdef.Labels;

/** A lambda that its call is done with runs like a loop; one that uses nothing around it, like a method. */
abstract class AtOnce {

  private static final Consumer<Map<String, String>> ADD = map -> map.put("symbol", "x");

  private final K2Facade metrics;

  AtOnce(K2Facade metrics) {
    this.metrics = metrics;
  }

  void likeALoop(List<String> given) {
    Map<String, String> labels = new HashMap<>();
    List.of("symbol").forEach(key -> labels.put(key, "x"));
    metrics.increment("binance_messages_received_total", labels);
    List<String> others = new ArrayList<>();
    others.add("other");
    others.forEach(key -> labels.put(key, "x"));
    metrics.increment("binance_messages_received_total", labels); // error: 'other' is not one of them
    labels.remove("other");
    metrics.increment("binance_messages_received_total", labels);
    given.forEach(key -> labels.put("given", key));
    metrics.increment("binance_messages_received_total", labels); // error: 'given' may be passed
  }

  void ofAMap() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    labels.forEach((key, value) -> metrics.increment("binance_messages_received_total", labels));
    Map<String, String> copy = new HashMap<>();
    labels.forEach((key, value) -> copy.put(key, value));
    metrics.increment("binance_messages_received_total", copy); // error: [label-keys-unproven]
  }

  void laterTurns() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    List<Labels> list = List.of(Labels.of("a", "x"), Labels.of("b", "y"));
    list.forEach(each -> {
      metrics.increment("binance_messages_received_total", labels); // error: 'extra' is not one of them
      labels.put("extra", "x");
    });
  }

  void ofAnOptional(boolean flag) {
    Map<String, String> labels = new HashMap<>();
    Optional<String> reason = Optional.of("x");
    reason.ifPresent(text -> labels.put("symbol", text));
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
    Map<String, String> mapped = reason.map(text -> new HashMap<>(Map.of("symbol", text))).get();
    metrics.increment("binance_messages_received_total", mapped);
  }

  void likeAMethod() {
    Consumer<Map<String, String>> remove = map -> map.remove("symbol");
    Map<String, String> one = new HashMap<>();
    Map<String, String> other = new HashMap<>();
    ADD.accept(one);
    ADD.accept(other);
    metrics.increment("binance_messages_received_total", one);
    remove.accept(one);
    metrics.increment("binance_messages_received_total", one); // error: 'symbol' is missing
    metrics.increment("binance_messages_received_total", other);
  }

  void keepsWhatItIsGiven() {
    List<Map<String, String>> kept = new ArrayList<>();
    BiConsumer<List<Map<String, String>>, Map<String, String>> keep = (list, map) -> list.add(map);
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    keep.accept(kept, labels);
    kept.get(0).put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  void capturesAndRunsLater(boolean flag) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Runnable change = () -> labels.put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
    foreign(change);
  }

  abstract void foreign(Runnable change);

  abstract void forEach(Consumer<Map<String, String>> consumer);

  void sameNameElsewhere() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    forEach(map -> labels.put("extra", "x"));
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  private abstract static class Base {
    abstract void run();
  }

  private static void runIt(Base base) {
    base.run();
  }

  void localClassRunElsewhere() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    class Local extends Base {
      @Override
      void run() {
        labels.put("extra", "x");
      }
    }
    runIt(new Local());
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  void recursive(int n) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    List.of("a", "b").forEach(each -> {
      if (n > 0) {
        recursive(n - 1);
      }
      metrics.increment("binance_messages_received_total", labels);
    });
  }
}
