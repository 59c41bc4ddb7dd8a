import io.prometheus.client.Counter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.metricdef.LabelNames;
import org.metricdef.LabelValues;
import org.metricdef.MetricHandle;
import org.metricdef.MetricName;

/** A facade whose handles take label values by position. No source of it is needed. */
class Handles {

  interface Metrics {
    @MetricHandle
    Counter counter(@MetricName String name, String help, @LabelNames String... names);

    @MetricHandle
    Counter listed(String name, @LabelNames Collection<String> names);

    @MetricHandle
    Handle handle(String name, @LabelNames String[] names);
  }

  interface Handle {
    void inc(@LabelValues String... values);

    void add(double by, @LabelValues List<String> values);

    void reset();
  }

  /** Whoever calls the overriding method calls the one of the interface. */
  abstract static class Logging implements Metrics, Handle {
    @Override
    public void inc(String... values) {
      System.out.println(values.length);
    }
  }

  /** A constructor that declares a metric makes its handle. */
  static class Own implements Handle {
    private final Counter counter;

    Own(String name, @LabelNames String... names) {
      counter = Counter.build(name, name).labelNames(names).register();
    }

    @Override
    public void inc(String... values) {
      counter.labels(values).inc();
    }

    @Override
    public void add(double by, List<String> values) {
      counter.labels(values.toArray(new String[0])).inc(by);
    }

    @Override
    public void reset() {
      counter.clear();
    }
  }

  /** Each constant is a handle. */
  enum Metric {
    REQUESTS("requests", "path", "code"),
    PLAIN("plain"),
    UNKNOWN("unknown", System.getProperty("labels").split(","));

    private final String[] names;

    Metric(String key, @LabelNames String... names) {
      this.names = names;
    }

    void inc(@LabelValues String... values) {
      if (values.length != names.length) {
        throw new IllegalArgumentException(name());
      }
    }
  }

  void constants(Metric any, String path) {
    Metric.REQUESTS.inc(path, "200");
    Metric.REQUESTS.inc(path); // error: [label-count] REQUESTS takes 2 label values (path, code), and 'inc' passes 1
    Metric.PLAIN.inc();
    Metric.PLAIN.inc(path); // error: [label-count] PLAIN takes no label value
    Metric.UNKNOWN.inc(path);
    any.inc(path);
    switch (any) {
      case PLAIN -> any.inc();
      case REQUESTS -> any.inc(path, "200");
      default -> any.inc(path);
    }
  }

  /** What a subclass declares is not what its constructor passes on. */
  static class Base {
    Base(@LabelNames String... names) {}

    void inc(@LabelValues String... values) {}
  }

  static class Extended extends Base {
    Extended(String name) {
      super(name, "kind");
      inc("a");
    }
  }

  void subclasses() {
    new Extended("a").inc("1", "2", "3");
    new Base("a").inc("1", "2"); // error: [label-count]
  }

  private static final Own SALES = new Own("sales_total", "country");

  private final Counter requests;
  private final Handle orders;

  Handles(Metrics metrics) {
    requests = metrics.counter("requests_total", "Requests.", "path", "code");
    orders = metrics.handle("orders_total", new String[] {"country"});
  }

  void client() {
    requests.labels("/", "200").inc();
    requests.labels("/").inc(); // error: [label-count] requests_total takes 2 label values (path, code), and 1 is passed
    requests.inc(); // error: [labels-missing] requests_total takes 2 label values (path, code)
    requests.remove("/"); // warning: [label-count] requests_total takes 2
  }

  void ownHandle(String[] unknown, List<String> list) {
    orders.inc("DE");
    orders.inc("DE", "paid"); // error: [label-count] the metric takes 1 label value (country), and 'inc' passes 2
    orders.inc(); // error: 'inc' passes none
    orders.inc(new String[] {"DE", "paid"}); // error: 'inc' passes 2
    orders.inc(unknown);
    orders.add(2, List.of("DE"));
    orders.add(2, List.of()); // error: 'add' passes none
    orders.add(2, list);
    orders.reset();
    SALES.inc("DE");
    SALES.inc("DE", "paid"); // error: [label-count] the metric takes 1 label value (country)
    new Own("returns_total").inc("DE"); // error: [label-count] the metric takes no label value, and 'inc' passes 1
  }

  void local(Metrics metrics, List<String> names, boolean detailed) {
    Counter two = metrics.listed("two", List.of("a", "b"));
    two.labels("1").inc(); // error: [label-count]
    metrics.listed("unknown", names).labels("1").inc();
    List<String> grown = new ArrayList<>();
    grown.add("a");
    if (detailed) {
      grown.add("b");
    }
    metrics.listed("grown", grown).labels("1", "2").inc();
    Handle either = detailed
        ? metrics.handle("either", new String[] {"a", "b"})
        : metrics.handle("either", new String[] {"a"});
    either.inc("1");
    either.inc("1", "2");
    either.inc("1", "2", "3"); // error: [label-count]
  }

  void overriding(Logging logging) {
    Handle made = logging.handle("made", new String[] {"a"});
    made.inc("1", "2"); // error: [label-count]
    logging.inc("1", "2");
  }

  @SuppressWarnings("label-count")
  void suppressed() {
    orders.inc("DE", "paid");
  }

  /** The number decides in the program too. */
  void passed(Handle handle, String... values) {
    if (values.length == 1) {
      orders.inc(values);
    }
    handle.inc(values);
  }

  void callers() {
    passed(orders, "DE");
    passed(orders, "DE", "paid");
  }
}

/** The field of another class. */
class Shared {
  static final Handles.Own STOCK = new Handles.Own("stock", "shelf");

  void count() {
    STOCK.inc("a");
  }
}

class Reader {
  void count() {
    Shared.STOCK.inc("a", "b"); // error: [label-count] the metric takes 1 label value (shelf)
  }
}
