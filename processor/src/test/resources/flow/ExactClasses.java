package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;

/** Methods of objects whose exact class is known, although others override them. */
final class ExactClasses {

  private static final String CONSUMER = "consumer_errors_total";

  private static class Base {
    private final Map<String, String> kept;

    Base(Map<String, String> labels) {
      kept = Map.copyOf(labels);
    }

    final Map<String, String> kept() {
      return kept;
    }

    Map<String, String> labels() {
      return kept;
    }
  }

  private static final class WithGroup extends Base {
    WithGroup(Map<String, String> labels) {
      super(labels);
    }

    @Override
    Map<String, String> labels() {
      Map<String, String> labels = new HashMap<>(kept());
      labels.put("consumer_group", "x");
      return labels;
    }
  }

  void exact(K2Facade metrics, String text) {
    Base made = new WithGroup(Map.of("error_type", text));
    metrics.increment(CONSUMER, made.labels());
  }

  // Each of the following fails when it is run.

  private static class Renamed extends Base {
    private final String key = String.valueOf("consumer_group");

    Renamed() {
      super(Map.of("error_type", "x"));
    }

    @Override
    Map<String, String> labels() {
      return Map.of("error_type", "x", key, "x");
    }
  }

  /** The object is one of a class without a name. */
  void ofNoName(K2Facade metrics) {
    Base made = new Renamed() {
      @Override
      Map<String, String> labels() {
        return kept();
      }
    };
    metrics.increment(CONSUMER, made.labels()); // error: [label-keys
  }

  void inherited(K2Facade metrics, String text) {
    Base made = new Base(Map.of("error_type", text)) {};
    metrics.increment(CONSUMER, made.labels()); // error: [label-keys
  }

  private interface Taker {
    void take(Map<String, String>... all);
  }

  private static final class Greedy implements Taker {
    @Override
    @SuppressWarnings("overrides")
    public void take(Map<String, String>[] all) {
      all[0].put("detail", "x");
    }
  }

  /** The array is made for the method that is called, and not for the one that runs. */
  void overriddenWithoutVarargs(K2Facade metrics, String text) {
    Map<String, String> labels = new HashMap<>(Map.of("reason", text));
    Taker taker = new Greedy();
    taker.take(labels);
    metrics.increment("binance_reconnects_total", labels); // error: [label-keys
  }

  private static class Hidden {
    private Map<String, String> labels() {
      return Map.of("reason", "x");
    }

    void count(K2Facade metrics, Hidden other) {
      metrics.increment(CONSUMER, other.labels()); // error: [label-keys
    }
  }

  private static final class Same extends Hidden {
    Map<String, String> labels() {
      return Map.of("error_type", "x", "consumer_group", "x");
    }
  }

  /** A private method is not overridden. */
  void hidden(K2Facade metrics) {
    new Hidden().count(metrics, new Same());
  }
}
