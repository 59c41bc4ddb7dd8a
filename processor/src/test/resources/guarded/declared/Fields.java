import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.SimpleCollector;
import java.util.List;
import org.metricdef.MetricDef;

/** Collectors in fields that a {@code @MetricDef} declares. */
class Fields {
  @MetricDef(labels = {"method", "status"})
  static final Counter REQUESTS =
      Counter.build("requests_total", "R.").labelNames("method", "status").create();

  @MetricDef(name = "depth")
  static final Gauge DEPTH = Gauge.build("depth", "D.").create();

  @MetricDef(name = "height")
  static final Gauge HEIGHT = Gauge.build("depth", "D.").create(); // error: [collector-def] @MetricDef says that 'HEIGHT' is height, but the collector is depth

  @MetricDef(labels = "shop")
  Counter open = Counter.build("open_total", "O.").labelNames("shop").create();

  void works() {
    REQUESTS.labels("GET", "200").inc();
    DEPTH.set(1);
    open.labels("Berlin").inc();
  }

  void worksThroughAnotherName() {
    Counter requests = REQUESTS;
    requests.labels("GET", "200").inc();
    (System.nanoTime() > 0 ? REQUESTS : requests).labels("GET", "200").inc();
    ((Counter) REQUESTS).labels("GET", "200").inc();
    Runnable later = () -> requests.labels("GET", "200").inc();
    later.run();
  }

  void worksWhereItIsOnlyLookedAt() {
    if (REQUESTS == open || REQUESTS.equals(open)) {
      System.out.println("one " + REQUESTS);
    }
    REQUESTS.clear();
  }

  void worksWithAnArrayOfKnownLength() {
    String[] values = {"GET", "200"};
    REQUESTS.labels(values).inc();
  }

  void failsWithOneValue() {
    REQUESTS.labels("GET").inc(); // error: [label-count] REQUESTS takes 2 label values (method, status), and 1 is passed: 'labels' throws
  }

  void failsThroughAnotherName() {
    Counter requests = REQUESTS;
    requests.labels("GET").inc(); // error: [label-count] REQUESTS takes 2 label values (method, status), and 1 is passed
  }

  void failsBare() {
    REQUESTS.inc(); // error: [labels-missing] REQUESTS takes 2 label values (method, status), and none is passed: 'inc' throws
  }

  void failsWithValues() {
    DEPTH.labels("x").set(1); // error: [label-count] depth takes no label value, and 1 is passed: 'labels' throws
  }

  private static String[] split(String text) {
    return text.split("/");
  }

  void values() {
    REQUESTS.labels(split("GET/200")).inc(); // error: [client-unproven] cannot prove that 'labels' gets a value for each label name: the number of values is not known
  }

  void assigned(Counter other) {
    open = other; // error: [client-unproven] cannot prove that 'open' gets a collector with the label names shop
    open = null;
    open = REQUESTS; // error: [collector-def] @MetricDef says that 'open' has the label name shop, but the collector has the label names method, status
    open = Counter.build("open_total", "O.").labelNames("shop").create();
    Counter built = Counter.build("open_total", "O.").labelNames("shop").create();
    open = built;
  }

  void reassigned(Counter other) {
    Counter requests = REQUESTS; // error: [client-unproven] cannot prove the calls of 'REQUESTS' from here on: it is assigned to 'requests', which has no @MetricDef
    requests = other;
    requests.labels("GET").inc();
  }

  void reassignedInParentheses(Counter other) {
    Counter requests = REQUESTS; // error: [client-unproven] cannot prove the calls of 'REQUESTS' from here on: it is assigned to 'requests', which has no @MetricDef
    (requests) = other;
    requests.labels("GET", "200").inc();
  }

  void oneOfTwo(Counter other) {
    (System.nanoTime() > 0 ? REQUESTS : other).labels("GET").inc(); // error: [client-unproven] cannot prove the calls of 'REQUESTS' from here on: the other value has no @MetricDef
  }

  abstract static class Own extends SimpleCollector<Gauge.Child> {
    Own(Builder<?, Own> builder) {
      super(builder);
    }

    Own self() {
      return this;
    }
  }

  @MetricDef(labels = "shop")
  Own own;

  void itself(int unused) {
    own.self().labels("Berlin", "cash"); // error: [client-unproven] cannot prove the calls of 'own' from here on: the result of 'self' is not followed
  }

  @MetricDef(labels = "shop")
  Counter second;

  void failsThroughAnAssignment() {
    second = open;
    (second = open).labels("Berlin", "cash").inc(); // error: [label-count] second takes 1 label value (shop), and 2 are passed
  }

  void assignments(Counter other, List<Counter> all) {
    (second) = other; // error: [client-unproven] cannot prove that 'second' gets a collector with the label names shop
    all.add(second = open); // error: [client-unproven] cannot prove the calls of 'second' from here on: it is passed to 'List.add'
    Counter third = second = open;
    third.labels("Berlin").inc();
  }

  private void neverCalled() {
    REQUESTS.labels("GET", "200").inc();
  }
}
