package flow;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import k2.K2Facade;

/** What members without a metric call of their own do to the labels of those that have one. */
class Elsewhere {

  private final Map<String, String> counted = new HashMap<>(Map.of("symbol", "x"));
  private final Map<String, String> alone = new HashMap<>(Map.of("symbol", "x"));
  private final Map<String, String> seen = new HashMap<>();
  private final Runnable later = () -> deferred().put("extra", "y");
  private final Map<String, String> deferred = new HashMap<>(Map.of("symbol", "x"));
  private Supplier<Map<String, String>> supplier = () -> Map.of("symbol", "x");

  void field(K2Facade metrics) {
    metrics.increment("binance_messages_received_total", counted); // error: 'extra' may be passed
  }

  void addsToTheField() {
    counted.put("extra", "y");
  }

  void addsToAnother(String name) {
    seen.put(name, "y");
  }

  void otherField(K2Facade metrics) {
    metrics.increment("binance_messages_received_total", alone);
  }

  private Map<String, String> deferred() {
    return deferred;
  }

  void changedLater(K2Facade metrics) {
    metrics.increment("binance_messages_received_total", deferred); // error: 'extra' may be passed
  }

  void supplied(K2Facade metrics) {
    metrics.increment("binance_messages_received_total", supplier.get()); // error: 'extra' may be passed
  }

  void setsTheSupplier() {
    supplier = () -> Map.of("symbol", "x", "extra", "y");
  }

  private abstract static class Source {
    abstract Map<String, String> labels();
  }

  private static final class Right extends Source {
    @Override
    Map<String, String> labels() {
      return Map.of("symbol", "x");
    }
  }

  void overridden(K2Facade metrics, boolean first) {
    Source source = first ? new Right() : other();
    metrics.increment("binance_messages_received_total", source.labels()); // error: 'extra' may be passed
  }

  private static Source other() {
    return new Source() {
      @Override
      Map<String, String> labels() {
        return Map.of("symbol", "x", "extra", "y");
      }
    };
  }

  private record Pair(Map<String, String> labels, String name) {}

  private Pair pair() {
    return new Pair(Map.of("symbol", "x"), "a");
  }

  Object makesAnother() {
    return new Pair(Map.of("symbol", "x", "extra", "y"), "b");
  }

  void component(K2Facade metrics) {
    metrics.increment("binance_messages_received_total", pair().labels());
  }

  void eitherComponent(K2Facade metrics, boolean first) {
    Pair pair = first ? pair() : new Pair(Map.of("symbol", "x", "extra", "y"), "b");
    metrics.increment("binance_messages_received_total", pair.labels()); // error: 'extra'
  }
}
