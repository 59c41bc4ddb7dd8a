import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;

/** Collectors that a superclass declares. */
class Subclasses extends Base {

  Subclasses() {
    super("sub_total");
  }

  @Override
  protected String[] getLabels() {
    return new String[] {"a", "b"};
  }

  void failsWithTheNamesOfAnOverride() {
    counter.labels("1").inc(); // error: [label-count] sub_total takes 2 label values (a, b), and 1 is passed
  }

  void failsOnAnInheritedField() {
    fixed.labels("1").inc(); // error: [label-count] fixed_total takes 2 label values (x, y), and 1 is passed
  }

  void failsOnThis() {
    this.fixed.labels("1").inc(); // error: [label-count] fixed_total takes 2 label values (x, y), and 1 is passed
  }

  void failsOnAStaticField() {
    ALL.labels("1").inc(); // error: [label-count] all_total takes 2 label values (x, y), and 1 is passed
  }

  void failsOnAnInheritedMethod() {
    size().labels().set(1); // error: [label-count] size takes 1 label value (part), and none is passed
  }

  void failsInAnInheritedHelper() {
    count("1"); // error: [label-count] sub_total takes 2 label values (a, b), and 1 is passed: 'labels' throws
  }

  void works() {
    counter.labels("1", "2").inc();
    fixed.labels("1", "2").inc();
    ALL.labels("1", "2").inc();
    size().labels("p").set(1);
    count("1", "2");
    new Other().count("1");
    new Lower().raised();
  }
}

abstract class Base {
  protected static final Counter ALL =
      Counter.build("all_total", "All.").labelNames("x", "y").create();

  protected final Counter counter;
  protected final Counter fixed =
      Counter.build("fixed_total", "Fixed.").labelNames("x", "y").create();
  private final Gauge size = Gauge.build("size", "Size.").labelNames("part").create();

  protected Base(String name) {
    counter = Counter.build(name, "Counter.").labelNames(getLabels()).create();
  }

  protected abstract String[] getLabels();

  protected final void count(String... values) {
    counter.labels(values).inc();
  }

  protected final Gauge size() {
    return size;
  }
}

/** Another subclass has other names. */
class Other extends Base {

  Other() {
    super("other_total");
  }

  @Override
  protected String[] getLabels() {
    return new String[] {"a"};
  }
}

/** A class that is extended has the names of each subclass. */
class Upper extends Base {

  Upper() {
    super("upper_total");
  }

  @Override
  protected String[] getLabels() {
    return new String[] {"a"};
  }

  void raised() {
    counter.labels("1", "2").inc();
  }
}

class Lower extends Upper {

  @Override
  protected String[] getLabels() {
    return new String[] {"a", "b"};
  }
}
