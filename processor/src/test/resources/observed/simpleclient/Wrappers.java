import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;

/** Objects and constants that hold a collector, whose label names a constructor is given. */
class Wrappers {
  private static final Wrapped REQUESTS = new Wrapped("requests_total", "method", "status");

  private final Wrapped sold = new Wrapped("sold_total", "part");
  private final Timed timed = new Timed("part");

  void failsOnAStaticObject() {
    REQUESTS.inc("GET"); // error: [label-count] requests_total takes 2 label values (method, status), and 1 is passed: 'labels' throws
  }

  void failsOnAnObject() {
    sold.inc("a", "b"); // error: [label-count] sold_total takes 1 label value (part), and 2 are passed
  }

  void failsOnANewObject() {
    new Wrapped("new_total", "a", "b").inc("1"); // error: [label-count] new_total takes 2 label values (a, b), and 1 is passed
  }

  void failsOnWhatAnObjectHolds() {
    sold.counter().labels().inc(); // error: [label-count] sold_total takes 1 label value (part), and none is passed
  }

  void failsThroughAnotherConstructor() {
    timed.observe("a", "b"); // error: [label-count] took_seconds takes 1 label value (part), and 2 are passed
  }

  void failsOnAConstant() {
    Metric.ERRORS.inc("a", "b"); // error: [label-count] errors_total takes 1 label value (kind), and 2 are passed
  }

  void failsOnWhatAConstantHolds() {
    Metric.CALLS.counter().labels("a").inc(); // error: [label-count] calls_total takes 2 label values (from, to), and 1 is passed
  }

  void failsOnAFieldOfAConstant() {
    Metric.CALLS.counter.inc(); // error: [labels-missing] calls_total takes 2 label values (from, to), and none is passed
  }

  void failsInAShortForm() {
    Metric.CALLS.incOne("a"); // error: [label-count] calls_total takes 2 label values (from, to), and 1 is passed
  }

  void works() {
    REQUESTS.inc("GET", "200");
    sold.inc("a");
    timed.observe("a");
    Metric.ERRORS.inc("a");
    Metric.ERRORS.incOne("a");
    Metric.CALLS.inc("a", "b");
  }

  void worksWithEach() {
    each(REQUESTS, "GET", "200");
    each(sold, "a");
  }

  private static void each(Wrapped wrapped, String... values) {
    wrapped.inc(values);
  }

  void worksWhereTheObjectKnows() {
    new Optional("plain_total").inc("a");
    new Optional("labelled_total", "a").inc("a");
  }
}

class Wrapped {
  private final Counter counter;

  Wrapped(String name, String... labels) {
    counter = Counter.build(name, "Wrapped.").labelNames(labels).create();
  }

  void inc(String... values) {
    counter.labels(values).inc();
  }

  Counter counter() {
    return counter;
  }
}

/** The object has as many labels as it was given, and looks at their number. */
class Optional {
  private final Counter counter;
  private final int count;

  Optional(String name, String... labels) {
    counter = Counter.build(name, "Optional.").labelNames(labels).create();
    count = labels.length;
  }

  void inc(String value) {
    if (count == 0) {
      counter.inc();
    } else {
      counter.labels(value).inc();
    }
  }
}

final class Timed {
  private final Histogram histogram;

  Timed(String label) {
    this("took_seconds", label);
  }

  private Timed(String name, String... labels) {
    this.histogram = Histogram.build().name(name).help("Time.").labelNames(labels).create();
  }

  void observe(String... values) {
    histogram.labels(values).observe(1);
  }
}

enum Metric {
  CALLS("calls_total", "from", "to"),
  ERRORS("errors_total", "kind");

  final Counter counter;

  Metric(String name, String... labels) {
    counter = Counter.build(name, "Metric.").labelNames(labels).create();
  }

  Counter counter() {
    return counter;
  }

  void inc(String... values) {
    counter.labels(values).inc();
  }

  void incOne(String value) {
    counter.labels(value).inc();
  }
}
