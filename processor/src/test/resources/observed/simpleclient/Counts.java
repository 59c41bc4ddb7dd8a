import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;

/** Collectors in fields, and the values at the call. */
class Counts {
  private static final String[] NAMES = {"method", "status"};

  private static final Counter REQUESTS =
      Counter.build("requests_total", "Requests.").labelNames("method", "status").create();

  private static final Gauge SIZE =
      Gauge.build().name("size").help("Size.").labelNames(NAMES).create();

  private final Histogram took;

  Counts() {
    took = Histogram.build().name("took_seconds").help("Time.").create();
  }

  void failsWithTooFew() {
    REQUESTS.labels("GET").inc(); // error: [label-count] requests_total takes 2 label values (method, status), and 1 is passed: 'labels' throws
  }

  void failsWithTooMany() {
    String[] values = {"a", "b", "c"};
    SIZE.labels(values).set(1); // error: [label-count] size takes 2 label values (method, status), and 3 are passed
  }

  void failsWithout() {
    took.labels("GET").observe(1); // error: [label-count] took_seconds takes no label value, and 1 is passed
  }

  void failsWithNone() {
    REQUESTS.labels().inc(); // error: [label-count] requests_total takes 2 label values (method, status), and none is passed
  }

  void failsWithChild() {
    SIZE.setChild(new Gauge.Child(), "a"); // error: [label-count] size takes 2 label values (method, status), and 1 is passed: 'setChild' throws
  }

  void doesNothing() {
    REQUESTS.remove("GET"); // warning: [label-count] requests_total takes 2 label values (method, status), and 1 is passed: 'remove' does nothing
  }

  void works() {
    REQUESTS.labels("GET", "200").inc();
    SIZE.labels(NAMES).set(1);
    SIZE.setChild(new Gauge.Child(), "a", "b");
    took.observe(1);
    took.labels().observe(2);
    REQUESTS.remove("GET", "200");
  }
}
