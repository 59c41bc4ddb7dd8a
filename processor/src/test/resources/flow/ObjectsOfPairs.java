package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import k2.K2Facade;

/** Objects that carry the name of a metric and the labels for it, or that make both. */
final class ObjectsOfPairs {

  private static final String CONSUMER = "consumer_errors_total";
  private static final String CONNECTION = "binance_connection_errors_total";

  private final K2Facade metrics;

  ObjectsOfPairs(K2Facade metrics) {
    this.metrics = metrics;
  }

  private static Map<String, String> one(String text) {
    return Map.of("error_type", text);
  }

  private static Map<String, String> two(String text) {
    return Map.of("error_type", text, "consumer_group", text);
  }

  /** The name and the labels of a constant, or of its callers. */
  enum Kind {
    CONNECT("binance_connection_errors_total", "error_type"),
    RECONNECT("binance_reconnects_total", "reason");

    private final String metric;
    private final String key;

    Kind(String metric, String key) {
      this.metric = metric;
      this.key = key;
    }

    String metric() {
      return metric;
    }

    Map<String, String> labels(String text) {
      Map<String, String> labels = new HashMap<>();
      labels.put(key, text);
      return labels;
    }

    Kind other() {
      return this == CONNECT ? RECONNECT : CONNECT;
    }
  }

  void constants(Kind kind) {
    metrics.increment(Kind.RECONNECT.metric(), Kind.RECONNECT.labels("x"));
    metrics.increment(kind.metric(), kind.labels("x"));
  }

  private static final class Sample {
    private final String name;
    private final Map<String, String> labels;
    private final double value;

    Sample(String name, Map<String, String> labels, double value) {
      this.name = name;
      this.labels = labels;
      this.value = value;
    }

    void send(K2Facade metrics) {
      if (value > 0) {
        metrics.increment(this.name, labels);
      }
    }

    void sendOther(K2Facade metrics, Sample other) {
      metrics.increment(name, other.labels); // error: [label-keys
    }

    boolean sendIfSame(K2Facade metrics, Object given) {
      if (given instanceof Sample other) {
        metrics.increment(other.name, labels); // error: [label-keys
      }
      return true;
    }
  }

  void samples(String text) {
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample(CONNECTION, one(text), 1));
    samples.add(new Sample(CONSUMER, two(text), 2));
    for (Sample each : samples) {
      metrics.increment(each.name, each.labels);
      each.send(metrics);
    }
    samples.get(0).sendOther(metrics, samples.get(1));
    samples.get(0).sendIfSame(metrics, samples.get(1));
  }

  /** A sealed interface: its classes are all that there are. */
  sealed interface Event permits Connected, Consumed {
    String metric();

    Map<String, String> labels();
  }

  record Connected(String text) implements Event {
    @Override
    public String metric() {
      return CONNECTION;
    }

    @Override
    public Map<String, String> labels() {
      return one(text);
    }
  }

  record Consumed(String text, boolean failed) implements Event {
    @Override
    public String metric() {
      return failed ? CONSUMER : CONNECTION;
    }

    @Override
    public Map<String, String> labels() {
      return failed ? two(text) : one(text);
    }
  }

  void events(Event event) {
    metrics.increment(event.metric(), event.labels());
  }

  void eachEvent(List<Consumed> events) {
    events.stream()
        .filter(event -> !event.text().isEmpty())
        .forEach(event -> metrics.increment(event.metric(), event.labels()));
  }

  // Each of the following fails when it is run.

  void ofTwoConstants(Kind kind) {
    metrics.increment(kind.metric(), kind.other().labels("x")); // error: [label-keys
    Kind before = kind;
    kind = kind.other();
    metrics.increment(kind.metric(), before.labels("x")); // error: [label-keys
  }

  void assignedBetween(Kind kind) {
    metrics.increment(kind.metric(), (kind = kind.other()).labels("x")); // error: [label-keys
  }

  void noConstant(Kind kind) {
    metrics.increment(kind == null ? CONSUMER : kind.metric(), kind == null ? one("x") : kind.labels("x")); // error: [label-keys
  }

  void ofTwoEvents(Consumed one, Consumed other) {
    metrics.increment(one.metric(), other.labels()); // error: [label-keys
  }

  void changedInTheObject(String text) {
    Map<String, String> labels = new HashMap<>(one(text));
    Sample sample = new Sample(CONNECTION, labels, 1);
    labels.put("consumer_group", text);
    metrics.increment(sample.name, sample.labels); // error: [label-keys
  }

  static class Base {
    final String name;
    final Map<String, String> labels;

    Base(String name, Map<String, String> labels) {
      this.name = name;
      this.labels = labels;
    }

    String name() {
      return name;
    }
  }

  static final class Renamed extends Base {
    Renamed(Map<String, String> labels) {
      super(CONNECTION, labels);
    }

    @Override
    String name() {
      return CONSUMER;
    }
  }

  void overridden(boolean renamed, String text) {
    Base base = renamed ? new Renamed(one(text)) : new Base(CONNECTION, one(text));
    metrics.increment(base.name(), base.labels); // error: [label-keys
  }

  enum WithBody {
    PLAIN,
    OTHER {
      @Override
      String metric() {
        return CONSUMER;
      }
    };

    String metric() {
      return CONNECTION;
    }

    Map<String, String> labels() {
      return one("x");
    }
  }

  void constantsWithBodies(WithBody constant) {
    metrics.increment(constant.metric(), constant.labels()); // error: [label-keys
  }

  static final class Toggling {
    private boolean failed;

    Toggling(boolean failed) {
      this.failed = failed;
    }

    String metric() {
      failed = !failed;
      return failed ? CONSUMER : CONNECTION;
    }

    Map<String, String> labels() {
      failed = !failed;
      return failed ? two("x") : one("x");
    }
  }

  void notFinal(Toggling toggling) {
    metrics.increment(toggling.metric(), toggling.labels()); // error: [label-keys
  }

  interface WithDefault {
    String metric();

    default Map<String, String> labels(String text) {
      return two(text);
    }
  }

  static final class Overloading implements WithDefault {
    @Override
    public String metric() {
      return CONNECTION;
    }

    Map<String, String> labels(Integer code) {
      return one(code.toString());
    }
  }

  void overloaded() {
    WithDefault made = new Overloading();
    metrics.increment(made.metric(), made.labels("x")); // error: [label-keys
  }

  /** The constructor gives a field another value than its argument. */
  private static final class Reassigned {
    private final String given;
    private final String name;
    private final Map<String, String> labels;

    Reassigned(String name, Map<String, String> labels, String other) {
      this.given = (name = other);
      this.name = name;
      this.labels = labels;
    }
  }

  void renamed(String text) {
    Reassigned renamed = new Reassigned(CONNECTION, one(text), CONSUMER);
    metrics.increment(renamed.name, renamed.labels); // error: [label-keys
  }

  private enum ReassignedKind {
    CONNECT(CONNECTION, CONSUMER),
    CONSUME("consumer_errors_total", "binance_connection_errors_total");

    private final String given;
    private final String metric;

    ReassignedKind(String metric, String other) {
      this.given = (metric = other);
      this.metric = metric;
    }
  }

  void renamedKind(String text) {
    metrics.increment(ReassignedKind.CONSUME.metric, two(text)); // error: [label-keys
  }

  private record Pair(String name, Map<String, String> labels) {}

  private static String nameOf(String name, Map<String, String> labels, Pair next) {
    return labels.isEmpty() ? name : next.name();
  }

  void assignedByTheCall(String text) {
    Pair wrong = new Pair(CONNECTION, two(text));
    for (Pair each : List.of(new Pair(CONNECTION, one(text)), new Pair(CONSUMER, two(text)))) {
      metrics.increment(each.name(), each.labels());
      String next = nameOf(each.name(), each.labels(), each = wrong);
      metrics.increment(each.name(), each.labels()); // error: [label-keys
    }
  }
}
