import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;

/** Builders in variables are mutable: what counts is what they were told last. */
class Builders {

  void failsAfterATellingAlias() {
    Counter.Builder builder = Counter.build("a_total", "A.");
    Counter.Builder same = builder;
    same.labelNames("x", "y");
    Counter counter = builder.create();
    counter.labels("1").inc(); // error: [label-count] a_total takes 2 label values (x, y), and 1 is passed
  }

  void worksWithTheLastNames() {
    Counter.Builder builder = Counter.build().name("b_total").help("B.").labelNames("x", "y");
    builder.labelNames("z");
    builder.create().labels("1").inc();
  }

  void failsWithTheFirstNames() {
    Counter.Builder builder = Counter.build("c_total", "C.").labelNames("x", "y");
    builder.labelNames("z");
    builder.create().labels("1", "2").inc(); // error: [label-count] c_total takes 1 label value (z), and 2 are passed
  }

  void failsAfterItIsRegistered() {
    Counter counter =
        Counter.build("i_total", "I.").labelNames("x").create().register(new CollectorRegistry());
    counter.labels("1", "2").inc(); // error: [label-count] i_total takes 1 label value (x), and 2 are passed
  }

  void failsAfterItHasAChild() {
    Gauge gauge = Gauge.build("j", "J.").create().setChild(new Gauge.Child());
    gauge.labels("1").set(1); // error: [label-count] j takes no label value, and 1 is passed
  }

  void failsInAHelper() {
    made("d_total", "x").labels("1", "2").inc(); // error: [label-count] d_total takes 1 label value (x), and 2 are passed
  }

  void worksWithUnknownNames() {
    made("e_total", names()).labels("1", "2").inc();
  }

  void worksOnEitherPath() {
    Gauge.Builder builder = Gauge.build("f", "F.");
    if (names().length > 1) {
      builder.labelNames("x", "y");
    }
    builder.create().labels("1", "2").set(1);
  }

  void failsOnEitherPath() {
    Gauge.Builder builder = Gauge.build("g", "G.");
    Gauge gauge =
        names().length > 1 ? builder.labelNames("x", "y").create() : Gauge.build("h", "H.").create();
    gauge.labels("1").set(1); // error: [label-count]
  }

  private static Counter made(String name, String... labels) {
    return Counter.build().name(name).help("Made.").labelNames(labels).create();
  }

  /** Not to be known before the program runs. */
  private static String[] names() {
    return System.getProperty("observed.names", "x,y").split(",");
  }
}
