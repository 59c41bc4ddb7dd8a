import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import io.prometheus.client.SimpleTimer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Mistakes that projects made, and code that looks like them. */
class Reports {
  private static final Counter REQUESTS = Counter.build("requests_total", "Requests.")
      .labelNames("method", "path", "status")
      .create();

  private static final Gauge LAG =
      Gauge.build("lag", "Lag.").labelNames("topic", "partition").create();

  private final Map<String, Integer> lags = new LinkedHashMap<>(Map.of("t", 1));

  void failsInTheErrorBranchOnly() {
    try {
      REQUESTS.labels("GET", "/", "200").inc();
      throw new IllegalStateException("broken");
    } catch (IllegalStateException broken) {
      REQUESTS.labels("GET", "500").inc(); // error: [label-count] requests_total takes 3 label values (method, path, status), and 2 are passed
    }
  }

  void failsWithAnArrayThatALoopFills() {
    List<String> parts = List.of("t", "0", "extra");
    String[] values = new String[3];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i);
    }
    LAG.labels(values).set(1); // error: [label-count] lag takes 2 label values (topic, partition), and 3 are passed
  }

  void failsInAForEach() {
    lags.forEach((topic, lag) -> LAG.labels(topic).set(lag)); // error: [label-count] lag takes 2 label values (topic, partition), and 1 is passed
  }

  void failsInAStream() {
    lags.keySet().stream().forEach(topic -> LAG.labels(topic, "0", "x").set(1)); // error: [label-count] lag takes 2 label values (topic, partition), and 3 are passed
  }

  void failsWithNamesInOneText() {
    LAG.labels("t,0").set(1); // error: [label-count] lag takes 2 label values (topic, partition), and 1 is passed
  }

  /** A handler around whole production code expects no failure of this call. */
  void failsInAHandlerOfEverything() {
    try {
      LAG.labels("t").set(1); // error: [label-count] lag takes 2 label values (topic, partition), and 1 is passed
      lags.clear();
      lags.put("u", 2);
    } catch (Exception any) {
      throw new IllegalStateException(any);
    }
  }

  /** Negative after a reset only, which no reader of the code can know. */
  void worksThoughACounterMayGoDown() {
    Counter.Child child = REQUESTS.labels("GET", "/", "200");
    child.inc(lags.size() - child.get() + 10);
  }

  /** The second call throws. Whether there is one is not known here. */
  void worksThoughItRegistersAtEachCall() {
    registered(new CollectorRegistry(), "grant");
  }

  private static void registered(CollectorRegistry registry, String grant) {
    Counter tokens = Counter.build("tokens_total", "Tokens.").labelNames("grant").register(registry);
    tokens.labels(grant).inc();
  }

  void worksWithNamesAndValuesOfOneMap() {
    Map<String, String> labels = new LinkedHashMap<>(Map.of("a", "1"));
    Gauge gauge = Gauge.build("mapped", "Mapped.")
        .labelNames(labels.keySet().toArray(new String[0]))
        .create();
    gauge.labels(labels.values().toArray(new String[0])).set(1);
  }

  void worksWithNamesOfAPath() {
    String[] names = System.getProperty("observed.path", "a/b").split("/");
    Gauge gauge = Gauge.build("path", "Path.").labelNames(names).create();
    gauge.labels("1", "2").set(1);
  }

  void worksWithATimerWithoutLabels() {
    SimpleTimer timer = new SimpleTimer();
    Histogram took = Histogram.build("took", "Took.").labelNames("path").create();
    took.labels("/").observe(timer.elapsedSeconds());
  }

  /** Its own overloads take other things than label values. */
  static final class Lazy {
    Lazy labels(Supplier<String> first, String... others) {
      return this;
    }
  }

  void worksWithAnOverloadOfAnotherClass() {
    new Lazy().labels(() -> "a", "b", "c");
  }

  void worksWithOneValueForTwoNames() {
    same("t");
  }

  private static void same(String value) {
    LAG.labels(value, value).set(1);
  }

  void worksWithAChildInAField() {
    new Kept().count();
  }

  static final class Kept {
    private final Counter.Child child = REQUESTS.labels("GET", "/", "200");
    private final Gauge.Child lag;

    Kept() {
      lag = LAG.labels("t", "0");
    }

    void count() {
      child.inc();
      lag.set(1);
    }
  }

  void failsToKeepAChild() {
    new Broken();
  }

  static final class Broken {
    private final Gauge.Child lag;

    Broken() {
      lag = LAG.labels("t"); // error: [label-count] lag takes 2 label values (topic, partition), and 1 is passed
    }
  }
}
