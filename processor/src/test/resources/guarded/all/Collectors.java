import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import java.util.List;

/** A module in which each call must be proven. */
class Collectors {
  private static final Counter SALES =
      Counter.build("sales_total", "S.").labelNames("shop").create();

  private static final List<Counter> ALL = List.of(SALES);

  static Gauge shared = Gauge.build("shared", "S.").create();

  void works() {
    SALES.labels("Berlin").inc();
    count(SALES);
    String[] values = {"Berlin"};
    SALES.labels(values).inc();
    for (String shop : List.of("Berlin", "Paris")) {
      SALES.labels(shop).inc();
    }
  }

  private static void count(Counter counter) {
    counter.labels("Berlin").inc();
  }

  void failsWithTooMany() {
    SALES.labels("Berlin", "cash").inc(); // error: [label-count] sales_total takes 1 label value (shop), and 2 are passed
  }

  void unknownCollectors(Counter given) {
    given.labels("Berlin").inc(); // error: [client-unproven] cannot prove that 'labels' gets a value for each label name: its collector is not known
    shared.set(1); // error: [client-unproven] cannot prove that 'set' gets a value for each label name: its collector is not known
    given.inc(); // error: [client-unproven] cannot prove that 'inc' gets a value for each label name: its collector is not known
  }

  void unknownValues(String[] values, List<String> more) {
    SALES.labels(values).inc(); // error: [client-unproven] cannot prove that 'labels' gets a value for each label name: the number of values is not known
    SALES.labels(more.toArray(new String[0])).inc(); // error: the number of values is not known
  }

  void oneOfTwo(boolean other) {
    Counter counter = other ? SALES : Counter.build("x_total", "X.").create();
    counter.labels("Berlin").inc(); // error: [client-unproven] cannot prove that 'labels' gets a value for each label name: collectors with other label names may get here
  }

  void references() {
    Runnable bare = shared::inc; // error: [client-unproven] cannot prove this metric call: no path to this code was found
    bare.run();
  }
}
