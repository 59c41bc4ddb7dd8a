import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;

/** Collectors that other classes of the same compilation hold. */
class OtherClasses {
  private static final Counter MADE = Shop.made("made_total", "a", "b");

  private final Shop shop = new Shop();

  void failsOnAStaticField() {
    Shop.REQUESTS.labels("GET").inc(); // error: [label-count] requests_total takes 2 label values (method, status), and 1 is passed: 'labels' throws
  }

  void failsBare() {
    Shop.REQUESTS.inc(); // error: [labels-missing] requests_total takes 2 label values (method, status), and none is passed: 'inc' throws
  }

  void failsOnAFieldOfAnObject() {
    shop.size.labels("a", "b").set(1); // error: [label-count] size takes 1 label value (part), and 2 are passed
  }

  void failsOnAnAccessor() {
    shop.took().labels("a", "b").observe(1); // error: [label-count] took_seconds takes 1 label value (part), and 2 are passed
  }

  void failsOnAStaticAccessor() {
    Shop.sold().labels("a", "b").inc(); // error: [label-count] sold_total takes 1 label value (part), and 2 are passed
  }

  void failsInALocalVariable() {
    Counter counter = Shop.REQUESTS;
    counter.labels("GET").inc(); // error: [label-count] requests_total takes 2 label values (method, status), and 1 is passed
  }

  void failsWithWhatAHelperMakes() {
    MADE.labels("1").inc(); // error: [label-count] made_total takes 2 label values (a, b), and 1 is passed
  }

  void failsInAHelper() {
    Helper.count(Shop.REQUESTS, "GET"); // error: [label-count] requests_total takes 2 label values (method, status), and 1 is passed: 'labels' throws
  }

  void failsInAHelperOfAHelper() {
    Helper.pass("GET"); // error: [label-count] requests_total takes 2 label values (method, status), and 1 is passed: 'labels' throws
  }

  void failsOnAParameter() {
    given(new Shop());
  }

  void given(Shop given) {
    given.took().labels("a", "b").observe(1); // error: [label-count] took_seconds takes 1 label value (part), and 2 are passed
  }

  void works() {
    Shop.REQUESTS.labels("GET", "200").inc();
    shop.size.labels("a").set(1);
    shop.took().labels("a").observe(1);
    Shop.sold().labels("a").inc();
    MADE.labels("1", "2").inc();
    Helper.count(Shop.REQUESTS, "GET", "200");
    Helper.pass("GET", "200");
  }

  void worksWhereTheHelperLooksAtTheNumber() {
    Helper.ifTwo(Shop.REQUESTS, "GET");
  }

  void worksWhereTheConditionIsElsewhere() {
    Helper.either(Shop.REQUESTS, true, "GET");
    Helper.either(Gauges.PLAIN, false, "GET");
  }

  void worksWithAnOverride() {
    Overridden quiet = new Overridden() {
      @Override
      Counter counter() {
        return Shop.sold();
      }
    };
    quiet.counter().labels("a").inc();
    read(quiet);
  }

  private static void read(Overridden any) {
    any.counter().labels("a").inc();
  }

  void worksWithOneOfTwo() {
    Either.COUNTER.labels("a").inc();
  }
}

class Shop {
  static final Counter REQUESTS =
      Counter.build("requests_total", "Requests.").labelNames("method", "status").create();

  private static final Counter SOLD =
      Counter.build("sold_total", "Sold.").labelNames("part").create();

  final Gauge size = Gauge.build("size", "Size.").labelNames("part").create();

  private final Histogram took =
      Histogram.build("took_seconds", "Time.").labelNames("part").create();

  Histogram took() {
    return took;
  }

  static Counter sold() {
    return SOLD;
  }

  static Counter made(String name, String... labels) {
    return Counter.build(name, "Made.").labelNames(labels).create();
  }
}

final class Gauges {
  static final Counter PLAIN = Counter.build("plain_total", "Plain.").create();
}

final class Helper {
  static void count(Counter counter, String... values) {
    counter.labels(values).inc();
  }

  static void pass(String... values) {
    count(Shop.REQUESTS, values);
  }

  static void ifTwo(Counter counter, String... values) {
    if (values.length == 2) {
      counter.labels(values).inc();
    }
  }

  static void either(Counter counter, boolean labelled, String method) {
    if (labelled) {
      counter.labels(method, "200").inc();
    } else {
      counter.inc();
    }
  }
}

class Overridden {
  private final Counter counter =
      Counter.build("overridden_total", "Overridden.").labelNames("a", "b").create();

  Counter counter() {
    return counter;
  }
}

final class Either {
  static final Counter COUNTER = Boolean.getBoolean("observed.either")
      ? Counter.build("two_total", "Two.").labelNames("a", "b").create()
      : Counter.build("one_total", "One.").labelNames("a").create();
}
