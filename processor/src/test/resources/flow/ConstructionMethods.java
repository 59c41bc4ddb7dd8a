package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import k2.K2Facade;

/** Constructors that leave it to methods to fill their maps. */
final class ConstructionMethods {

  private static final String RECONNECTS = "binance_reconnects_total";
  private static final String CONSUMER = "consumer_errors_total";

  private static final class ByMethod {
    private final Map<String, String> labels = new HashMap<>();

    ByMethod(String type, String group) {
      init(type);
      add("consumer_group", group);
    }

    private void init(String type) {
      this.add("error_type", type);
    }

    private void add(String key, String value) {
      labels.put(key, value);
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels);
    }
  }

  private static final class ByStaticMethod {
    private final Map<String, String> labels = new HashMap<>();
    private final String key;

    ByStaticMethod(String reason) {
      key = "reason";
      fill(this, reason);
    }

    private static void fill(ByStaticMethod made, String reason) {
      made.labels.put(made.key, reason);
    }

    void count(K2Facade metrics) {
      metrics.increment(RECONNECTS, labels);
    }
  }

  private abstract static class Base {
    final Map<String, String> labels = new HashMap<>();

    Base() {
      fill();
    }

    abstract void fill();
  }

  private static final class Derived extends Base {
    private static final String KEY = String.valueOf("reason");

    @Override
    void fill() {
      labels.put(KEY, "x");
    }
  }

  void proven(K2Facade metrics, String text) {
    new ByMethod(text, text).count(metrics);
    new ByStaticMethod(text).count(metrics);
    metrics.increment(RECONNECTS, new Derived().labels);
  }

  // Each of the following fails when it is run.

  /** The key is read before it is assigned. */
  private static final class TooEarly {
    private final Map<String, String> labels = new HashMap<>();
    private final String key;

    TooEarly() {
      fill(this);
      key = "reason";
    }

    private static void fill(TooEarly made) {
      made.labels.put(made.key, "x");
    }

    void count(K2Facade metrics) {
      metrics.increment(RECONNECTS, labels); // error: [label-keys-unproven]
    }
  }

  /** The same by the order of initializers. */
  private static final class DeclaredBelow {
    private final Map<String, String> labels = new HashMap<>();

    {
      fill();
    }

    private final String key = String.valueOf("consumer_group");

    private void fill() {
      labels.put("error_type", "x");
      if (key != null) {
        labels.put(key, "x");
      }
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels); // error: 'consumer_group' is missing
    }
  }

  /** The call is made when the map is half filled. */
  private static final class HalfFilled {
    private final Map<String, String> labels = new HashMap<>();

    HalfFilled(K2Facade metrics, String text) {
      labels.put("error_type", text);
      count(metrics);
      labels.put("consumer_group", text);
    }

    private void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels); // error: 'consumer_group' is missing
    }
  }

  /** A method that a subclass overrides. */
  private static class Overridden {
    final Map<String, String> labels = new HashMap<>();

    Overridden() {
      labels.put("error_type", "x");
      more();
    }

    void more() {
      labels.put("consumer_group", "x");
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels); // error: 'consumer_group' may be missing
    }
  }

  private static final class Overriding extends Overridden {
    @Override
    void more() {}
  }

  /** Other code gets the object before its constructor ends. */
  private static final class HandedOn {
    private static final List<HandedOn> ALL = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();

    HandedOn() {
      register();
      labels.put("reason", "x");
      ALL.forEach(each -> each.labels.put("detail", "x"));
    }

    private void register() {
      ALL.add(this);
    }

    void count(K2Facade metrics) {
      metrics.increment(RECONNECTS, labels); // error: 'detail' may be passed
    }
  }

  /** The method changes another object of the class. */
  private static final class OfAnother {
    private final Map<String, String> labels = new HashMap<>();

    OfAnother(OfAnother other) {
      labels.put("reason", "x");
      change(other);
    }

    private void change(OfAnother other) {
      if (other != null) {
        other.labels.put("detail", "x");
      }
    }

    void count(K2Facade metrics) {
      metrics.increment(RECONNECTS, labels); // error: 'detail' may be passed
    }
  }

  /** A parameter that holds the new object first, and then another one. */
  private static final class Reassigned {
    private static Reassigned last;
    private final Map<String, String> labels = new HashMap<>();

    Reassigned() {
      fill(this);
    }

    private static void fill(Reassigned made) {
      made.labels.put("reason", "x");
      Reassigned before = last;
      last = made;
      made = before;
      if (made != null) {
        made.labels.put("detail", "x");
      }
    }

    void count(K2Facade metrics) {
      metrics.increment(RECONNECTS, labels); // error: 'detail' may be passed
    }
  }

  /** A method that calls itself is not followed call by call. */
  private static final class Recursive {
    private final Map<String, String> labels = new HashMap<>();

    Recursive(int depth) {
      fill(depth);
    }

    private void fill(int depth) {
      labels.put(depth > 0 ? "detail" : "reason", "x");
      if (depth > 0) {
        fill(depth - 1);
      }
    }

    void count(K2Facade metrics) {
      metrics.increment(RECONNECTS, labels); // error: [label-keys
    }
  }

  void failing(K2Facade metrics, String text) {
    new TooEarly().count(metrics);
    new DeclaredBelow().count(metrics);
    new HalfFilled(metrics, text);
    new Overridden().count(metrics);
    new Overriding().count(metrics);
    new HandedOn().count(metrics);
    OfAnother first = new OfAnother(null);
    new OfAnother(first).count(metrics);
    first.count(metrics);
    Reassigned one = new Reassigned();
    new Reassigned().count(metrics);
    one.count(metrics);
    new Recursive(1).count(metrics);
  }
}
