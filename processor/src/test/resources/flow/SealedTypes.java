package flow;

import java.util.Map;
import k2.K2Facade;

/** Methods whose overrides are all declared here: of enums and of sealed types. */
final class SealedTypes {

  private static final String CONSUMER = "consumer_errors_total";

  enum Failure {
    TIMEOUT {
      @Override
      Map<String, String> labels(String group) {
        return Map.of("consumer_group", group, "error_type", "timeout");
      }
    },
    IO {
      @Override
      Map<String, String> labels(String group) {
        return Map.of("error_type", "io", "consumer_group", group);
      }
    };

    abstract Map<String, String> labels(String group);
  }

  enum Usual {
    FIRST,
    LAST {
      @Override
      Map<String, String> labels() {
        return Map.of("consumer_group", "last", "error_type", "io");
      }
    };

    Map<String, String> labels() {
      return Map.of("consumer_group", "a", "error_type", "io");
    }
  }

  sealed interface Event {
    Map<String, String> labels();

    default Map<String, String> again() {
      return Map.copyOf(labels());
    }
  }

  record Lost(String group) implements Event {
    @Override
    public Map<String, String> labels() {
      return Map.of("consumer_group", group, "error_type", "lost");
    }
  }

  abstract static sealed class Base implements Event {
    @Override
    public Map<String, String> labels() {
      return Map.of("consumer_group", "base", "error_type", "io");
    }
  }

  static final class Derived extends Base {}

  static final class Other extends Base {
    @Override
    public Map<String, String> labels() {
      return Map.of("consumer_group", "other", "error_type", "io");
    }
  }

  void ofEachConstant(K2Facade metrics, Failure failure, Usual usual) {
    metrics.increment(CONSUMER, failure.labels("a"));
    metrics.increment(CONSUMER, Failure.IO.labels("a"));
    metrics.increment(CONSUMER, usual.labels());
  }

  void ofEachEvent(K2Facade metrics, Event event) {
    metrics.increment(CONSUMER, event.labels());
    metrics.increment(CONSUMER, event.again());
  }

  // Each of the following fails for one of the types.

  enum OneDiffers {
    FIRST,
    LAST {
      @Override
      Map<String, String> labels() {
        return Map.of("consumer_group", "last");
      }
    };

    Map<String, String> labels() {
      return Map.of("consumer_group", "a", "error_type", "io");
    }
  }

  sealed interface Stated {
    Map<String, String> labels();
  }

  record Fixed() implements Stated {
    @Override
    public Map<String, String> labels() {
      return Map.of("consumer_group", "a", "error_type", "io");
    }
  }

  record Given(Map<String, String> labels) implements Stated {}

  static class Unrelated {
    public Map<String, String> labels() {
      return Map.of("symbol", "x");
    }
  }

  sealed interface Inherited {
    Map<String, String> labels();
  }

  static final class FromUnrelated extends Unrelated implements Inherited {}

  sealed interface Open {
    Map<String, String> labels();
  }

  static non-sealed class Anyone implements Open {
    @Override
    public Map<String, String> labels() {
      return Map.of("consumer_group", "a", "error_type", "io");
    }
  }

  sealed interface Named {
    String name();
  }

  enum Key implements Named {
    CONSUMER_GROUP,
    SYMBOL
  }

  void oneConstant(K2Facade metrics, OneDiffers differs) {
    metrics.increment(CONSUMER, differs.labels()); // error: 'error_type' may be missing
  }

  void implicitAccessor(K2Facade metrics, Stated stated) {
    metrics.increment(CONSUMER, stated.labels()); // error: cannot prove
  }

  void fromAnotherClass(K2Facade metrics, Inherited inherited) {
    metrics.increment(CONSUMER, inherited.labels()); // error: 'symbol'
  }

  void ofAnyClass(K2Facade metrics, Open open) {
    metrics.increment(CONSUMER, open.labels()); // error: cannot prove
  }

  void methodOfEnum(K2Facade metrics, Named named) {
    metrics.increment(CONSUMER, Map.of(named.name(), "a", "error_type", "io")); // error: cannot prove
  }
}
