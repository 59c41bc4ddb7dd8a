package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import k2.K2Facade;

/** Maps in fields, filled while their object or class is constructed. */
final class FilledInConstruction {

  private static final String CONSUMER = "consumer_errors_total";

  static class ByTheConstructor {
    private final Map<String, String> labels = new HashMap<>();

    ByTheConstructor(String group) {
      labels.put("consumer_group", group);
      labels.put("error_type", "none");
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels);
    }
  }

  static class OnEachPath {
    private Map<String, String> labels;

    OnEachPath(String group) {
      this.labels = new HashMap<>();
      this.labels.put("consumer_group", group);
      if (group.isEmpty()) {
        this.labels.put("error_type", "none");
        return;
      }
      this.labels.put("error_type", "some");
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels);
    }
  }

  static class ByAnInitializer {
    private static final Map<String, String> LABELS = new HashMap<>();

    static {
      LABELS.put("consumer_group", "a");
      LABELS.put("error_type", "none");
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, LABELS);
    }
  }

  static class BySeveral {
    private final Map<String, String> labels = new HashMap<>();

    {
      labels.put("consumer_group", "a");
    }

    BySeveral() {
      labels.put("error_type", "none");
    }

    BySeveral(int code) {
      labels.put("error_type", "code");
    }

    BySeveral(String ignored) {
      this();
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels);
    }
  }

  private static final class Pending {
    final Map<String, String> labels;

    Pending(String group) {
      labels = new HashMap<>();
      labels.put("consumer_group", group);
      labels.put("error_type", "none");
    }
  }

  void ofAHiddenClass(K2Facade metrics, String group) {
    Pending pending = new Pending(group);
    metrics.increment(CONSUMER, pending.labels);
  }

  static class CopiesAnother {
    private final Map<String, String> labels = new HashMap<>();

    CopiesAnother(String group, CopiesAnother other) {
      labels.put("consumer_group", group);
      labels.put("error_type", other.labels.getOrDefault("error_type", "none"));
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels);
    }
  }

  // Each of the following fails when it is run.

  static class CallsItsMethod {
    private final Map<String, String> labels = new HashMap<>();

    CallsItsMethod(K2Facade metrics, String group) {
      labels.put("consumer_group", group);
      count(metrics);
      labels.put("error_type", "none");
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels); // error: may be missing
    }
  }

  static class HandsItselfOn {
    private final Map<String, String> labels = new HashMap<>();

    HandsItselfOn(List<HandsItselfOn> all, String group) {
      labels.put("consumer_group", group);
      all.add(this);
      labels.put("error_type", "none");
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels); // error: may be missing
    }
  }

  static class LeftEmptyOnce {
    private final Map<String, String> labels = new HashMap<>();

    LeftEmptyOnce(String group) {
      labels.put("consumer_group", group);
      labels.put("error_type", "none");
    }

    LeftEmptyOnce() {}

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels); // error: may be missing
    }
  }

  static class ChangedLater {
    private final Map<String, String> labels = new HashMap<>();

    ChangedLater(String group) {
      labels.put("consumer_group", group);
      labels.put("error_type", "none");
    }

    void change() {
      labels.put("reason", "late");
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels); // error: 'reason' may be passed
    }
  }

  static class CopiedBefore {
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> copy = new HashMap<>(labels);

    CopiedBefore(String group) {
      labels.put("consumer_group", group);
      labels.put("error_type", "none");
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, copy); // error: 'consumer_group', 'error_type' are missing
    }
  }

  static class ChangesAnother {
    private final Map<String, String> labels = new HashMap<>();

    ChangesAnother(String group, ChangesAnother other) {
      labels.put("consumer_group", group);
      labels.put("error_type", "none");
      other.labels.put("reason", group);
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels); // error: 'reason' may be passed
    }
  }

  static class StaticMethodBetween {
    private static final Map<String, String> LABELS = new HashMap<>();
    private static final K2Facade METRICS = null;

    static {
      LABELS.put("consumer_group", "a");
      count();
      LABELS.put("error_type", "none");
    }

    static void count() {
      METRICS.increment(CONSUMER, LABELS); // error: may be missing
    }
  }

  static class FunctionBetween {
    private final Map<String, String> labels = new HashMap<>();

    FunctionBetween(K2Facade metrics, String group) {
      labels.put("consumer_group", group);
      Runnable count = () -> metrics.increment(CONSUMER, labels); // error: may be missing
      count.run();
      labels.put("error_type", "none");
    }
  }

  static class ChangedThroughAnotherName {
    private final Map<String, String> labels = new HashMap<>();

    ChangedThroughAnotherName(String group) {
      labels.put("consumer_group", group);
      Map<String, String> same = labels;
      labels.put("error_type", "none");
      new Thread(() -> same.put("reason", group)).start();
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels); // error: 'reason' may be passed
    }
  }

  static class AnotherObjectFails {
    private final Map<String, String> labels = new HashMap<>();

    AnotherObjectFails(String group) {
      labels.put("consumer_group", group);
      try {
        new AnotherObjectFails(1);
      } catch (IllegalStateException e) {
        labels.put("error_type", "none");
      }
      labels.put("error_type", "some");
    }

    AnotherObjectFails(int code) {
      labels.put("reason", "code");
      if (code > 0) {
        throw new IllegalStateException();
      }
    }

    void count(K2Facade metrics) {
      metrics.increment(CONSUMER, labels); // error: 'reason' may be passed
    }
  }

  static class AnotherNameForItself {
    private final Map<String, String> labels = new HashMap<>();

    AnotherNameForItself(K2Facade metrics, String group) {
      labels.put("consumer_group", group);
      labels.put("error_type", "none");
      AnotherNameForItself same = this;
      same.labels.put("reason", group);
      metrics.increment(CONSUMER, labels); // error: 'reason' may be passed
    }
  }

  static class OneOfTwoObjects {
    private final Map<String, String> labels = new HashMap<>();

    OneOfTwoObjects(K2Facade metrics, String group, OneOfTwoObjects other) {
      labels.put("consumer_group", group);
      labels.put("error_type", "none");
      OneOfTwoObjects either = other == null ? this : other;
      either.labels.remove("error_type");
      metrics.increment(CONSUMER, labels); // error: may be missing
    }
  }

  static class AssignedThroughAnotherName {
    private Map<String, String> labels = new HashMap<>();

    AssignedThroughAnotherName(K2Facade metrics, String group) {
      labels.put("consumer_group", group);
      labels.put("error_type", "none");
      ((AssignedThroughAnotherName) this).labels = new HashMap<>();
      metrics.increment(CONSUMER, labels); // error: may be missing
    }
  }

  static class AssignedByAFunction {
    private Map<String, String> labels = new HashMap<>();

    AssignedByAFunction(K2Facade metrics, String group, List<String> groups) {
      labels.put("consumer_group", group);
      labels.put("error_type", "none");
      groups.forEach(each -> labels = new HashMap<>());
      metrics.increment(CONSUMER, labels); // error: cannot prove
    }
  }

  static class AssignedByAFunctionOfTheClass {
    private static final K2Facade METRICS = null;
    private static Map<String, String> labels = new HashMap<>();

    static {
      labels.put("consumer_group", "a");
      labels.put("error_type", "none");
      Runnable clear = () -> labels = new HashMap<>();
      clear.run();
      METRICS.increment(CONSUMER, labels); // error: may be missing
    }
  }
}
