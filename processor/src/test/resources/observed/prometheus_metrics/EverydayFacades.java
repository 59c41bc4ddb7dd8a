import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Correct facades over collectors, as services have them. Nothing is said of them. */
class EverydayFacades {

  /** The label names depend on the constructor. */
  static class Requests {
    private final Counter counter;
    private final boolean perTenant;

    Requests() {
      counter = Counter.builder().name("requests_total").help("Requests.").labelNames("path").build();
      perTenant = false;
    }

    Requests(String tenantLabel) {
      counter =
          Counter.builder().name("requests_total").help("Requests.").labelNames("path", tenantLabel).build();
      perTenant = true;
    }

    void served(String path, String tenant) {
      if (perTenant) {
        counter.labelValues(path, tenant).inc();
      } else {
        counter.labelValues(path).inc();
      }
    }

    void countByPath(String path) {
      counter.labelValues(path).inc();
    }

    void countByBoth(String path, String tenant) {
      counter.labelValues(path, tenant).inc();
    }
  }

  void worksWithTwoConstructors() {
    new Requests().served("/", "t");
    new Requests("tenant").served("/", "t");
    new Requests().countByPath("/");
    new Requests("tenant").countByBoth("/", "t");
  }

  /** A template method gives the label names. */
  abstract static class Reporter {
    protected final Counter counter =
        Counter.builder().name("reports_total").help("Reports.").labelNames(labels()).build();

    protected abstract String[] labels();

    void report(String... values) {
      counter.labelValues(values).inc();
    }
  }

  static class MailReporter extends Reporter {
    @Override
    protected String[] labels() {
      return new String[] {"folder"};
    }

    void mailed(String folder) {
      report(folder);
      counter.labelValues(folder).inc();
    }
  }

  static class QueueReporter extends Reporter {
    @Override
    protected String[] labels() {
      return new String[] {"queue", "tenant"};
    }

    void queued(String queue, String tenant) {
      report(queue, tenant);
      counter.labelValues(queue, tenant).inc();
    }
  }

  void worksWithATemplateMethod() {
    new MailReporter().mailed("inbox");
    new QueueReporter().queued("q", "t");
  }

  /** The subclass declares more labels, and overrides what uses them. */
  static class Base {
    protected final Gauge gauge;

    Base() {
      gauge = Gauge.builder().name("size").help("Size.").labelNames(labels()).build();
    }

    protected String[] labels() {
      return new String[] {"name"};
    }

    void set(double value) {
      gauge.labelValues("n").set(value);
    }
  }

  static class Extended extends Base {
    @Override
    protected String[] labels() {
      return new String[] {"name", "region"};
    }

    @Override
    void set(double value) {
      gauge.labelValues("n", "eu").set(value);
    }
  }

  void worksWithAnOverriddenUse() {
    new Base().set(1);
    new Extended().set(1);
  }

  /** A field of the subclass hides that of its superclass. */
  static class Hidden extends Base {
    private final Gauge gauge = Gauge.builder().name("hidden").help("Hidden.").build();

    void both() {
      gauge.set(1);
      super.gauge.labelValues("n").set(1);
    }
  }

  void worksWithAHiddenField() {
    new Hidden().both();
  }

  /** Each constant has its own labels. */
  enum Metric {
    HITS("cache"),
    CALLS("service", "method"),
    STARTS;

    private final Counter counter;
    private final int size;

    Metric(String... labels) {
      counter =
          Counter.builder().name(name().toLowerCase(Locale.ROOT)).help("Count.").labelNames(labels).build();
      size = labels.length;
    }

    void count(String... values) {
      counter.labelValues(values).inc();
    }

    void checked(String... values) {
      if (values.length != size) {
        throw new IllegalArgumentException(this + " takes " + size + " values");
      }
      counter.labelValues(values).inc();
    }
  }

  void worksWithAnEnum() {
    Metric.HITS.count("users");
    Metric.CALLS.count("users", "get");
    Metric.STARTS.count();
    Metric.HITS.counter.labelValues("users").inc();
    Metric.CALLS.counter.labelValues("users", "get").inc();
    Metric.STARTS.counter.inc();
  }

  void worksWithAllConstants() {
    for (Metric each : Metric.values()) {
      each.checked(IntStream.range(0, each.size).mapToObj(i -> "v" + i).toArray(String[]::new));
    }
  }

  void worksWithAWrongNumberThatIsRefusedFirst() {
    try {
      Metric.HITS.checked("users", "get");
      throw new AssertionError("nothing was thrown");
    } catch (IllegalArgumentException refused) {
      Metric.HITS.checked("users");
    }
  }

  /** A fluent builder gathers the label names. */
  static class Gathering {
    private final List<String> names = new ArrayList<>();
    private String[] array = new String[0];

    Gathering label(String name) {
      names.add(name);
      array = Arrays.copyOf(array, array.length + 1);
      array[array.length - 1] = name;
      return this;
    }

    Counter fromList() {
      return Counter.builder().name("list_total").help("List.")
          .labelNames(names.toArray(new String[0]))
          .build();
    }

    Counter fromArray() {
      return Counter.builder().name("array_total").help("Array.").labelNames(array).build();
    }
  }

  private final Counter two = new Gathering().label("a").label("b").fromList();
  private final Counter one = new Gathering().label("a").fromArray();
  private final Counter none = new Gathering().fromArray();

  void worksWithAGatheringBuilder() {
    two.labelValues("1", "2").inc();
    one.labelValues("1").inc();
    none.inc();
  }

  /** A fluent builder around that of the client. */
  static class Wrapping {
    private final Counter.Builder builder = Counter.builder();

    Wrapping name(String name) {
      builder.name(name).help(name);
      return this;
    }

    Wrapping labels(String... labels) {
      builder.labelNames(labels);
      return this;
    }

    Counter build() {
      return builder.build();
    }
  }

  void worksWithAWrappingBuilder() {
    new Wrapping().name("x").labels("a").build().labelValues("1").inc();
    new Wrapping().name("y").labels("a", "b").build().labelValues("1", "2").inc();
    new Wrapping().name("z").build().inc();
  }

  /** Collectors by name. */
  private final Map<String, Counter> cache = new ConcurrentHashMap<>();

  private Counter counter(String name, String... labels) {
    return cache.computeIfAbsent(
        name, key -> Counter.builder().name(key).help("Cached.").labelNames(labels).build());
  }

  void worksWithACache() {
    counter("a", "x").labelValues("1").inc();
    counter("b", "x", "y").labelValues("1", "2").inc();
    counter("c").inc();
  }

  /** A facade that takes a map of labels. */
  private void count(String name, Map<String, String> labels) {
    Counter counter = counter(name, labels.keySet().toArray(new String[0]));
    counter.labelValues(labels.values().toArray(new String[0])).inc();
  }

  void worksWithMaps() {
    Map<String, String> labels = new LinkedHashMap<>();
    count("m0", labels);
    labels.put("a", "1");
    count("m1", labels);
    labels.put("b", "2");
    count("m2", labels);
  }

  /** A facade that uses the collector bare if there are no values. */
  static class Optional0 {
    private final Counter counter;
    private final boolean labelled;

    Optional0(String... names) {
      Counter.Builder builder = Counter.builder().name("optional_total").help("Optional.");
      if (names.length > 0) {
        builder.labelNames(names);
      }
      counter = builder.build();
      labelled = names.length > 0;
    }

    void count(String... values) {
      if (values.length == 0) {
        counter.inc();
      } else {
        counter.labelValues(values).inc();
      }
    }

    CounterDataPoint child(String... values) {
      return labelled ? counter.labelValues(values) : counter.labelValues();
    }
  }

  void worksWithOptionalLabels() {
    new Optional0().count();
    new Optional0("a").count("1");
    new Optional0("a", "b").count("1", "2");
    new Optional0().child("ignored").inc();
    new Optional0("a").child("1").inc();
  }

  /** Common label names in front of those of each metric. */
  private static String[] withCommon(String... names) {
    List<String> all = new ArrayList<>(List.of("app", "region"));
    all.addAll(Arrays.asList(names));
    return all.toArray(String[]::new);
  }

  void worksWithCommonLabels() {
    Counter counter = Counter.builder().name("common_total").help("C.").labelNames(withCommon("a")).build();
    counter.labelValues(withCommon("1")).inc();
    counter.labelValues("app", "eu", "1").inc();
  }

  /** One collector for each outcome. */
  enum Outcome {
    OK,
    FAILED
  }

  static class Outcomes {
    private final Map<Outcome, CounterDataPoint> children = new EnumMap<>(Outcome.class);

    Outcomes(Counter counter, String name) {
      for (Outcome each : Outcome.values()) {
        children.put(each, counter.labelValues(name, each.name()));
      }
    }

    void count(Outcome outcome) {
      children.get(outcome).inc();
    }
  }

  void worksWithAChildForEachConstant() {
    Counter counter = Counter.builder().name("o_total").help("O.").labelNames("name", "outcome").build();
    new Outcomes(counter, "x").count(Outcome.OK);
  }

  /** Functions for collectors that are made later. */
  void worksWithFunctions() {
    Function<String[], Counter> make = names ->
        Counter.builder().name("made_total").help("Made.").labelNames(names).build();
    make.apply(new String[] {"a"}).labelValues("1").inc();
    make.apply(new String[] {"a", "b"}).labelValues("1", "2").inc();
    BiConsumer<Counter, String[]> count = (counter, values) -> counter.labelValues(values).inc();
    count.accept(one, new String[] {"1"});
    count.accept(two, new String[] {"1", "2"});
  }

  /** A generic holder of a collector of any kind. */
  static class Holder<C extends Collector> {
    private final C collector;

    Holder(C collector) {
      this.collector = collector;
    }

    C get() {
      return collector;
    }
  }

  void worksWithAGenericHolder() {
    new Holder<>(Counter.builder().name("h_total").help("H.").labelNames("a").build()).get().labelValues("1").inc();
    new Holder<>(Gauge.builder().name("h").help("H.").build()).get().set(1);
    new Holder<>(Histogram.builder().name("hh").help("H.").build()).get().observe(1);
  }

  /** A record of all that a component counts. */
  record Metrics(Counter served, Counter failed, Gauge open) {
    static Metrics create(PrometheusRegistry registry) {
      return new Metrics(
          Counter.builder().name("served_total").help("S.").labelNames("path").register(registry),
          Counter.builder().name("failed_total").help("F.").labelNames("path", "cause").register(registry),
          Gauge.builder().name("open").help("O.").register(registry));
    }

    void fail(String path, Exception cause) {
      failed.labelValues(path, cause.getClass().getSimpleName()).inc();
    }
  }

  void worksWithARecord() {
    Metrics metrics = Metrics.create(new PrometheusRegistry());
    metrics.served().labelValues("/").inc();
    metrics.fail("/", new IllegalStateException());
    metrics.open().inc();
    metrics.failed.labelValues("/", "x").inc();
  }

  /** A null object where metrics are switched off. */
  static class Switched {
    private final Optional<Counter> counter;

    Switched(boolean enabled) {
      counter = enabled
          ? Optional.of(Counter.builder().name("on_total").help("On.").labelNames("a").build())
          : Optional.empty();
    }

    void count(String value) {
      counter.ifPresent(each -> each.labelValues(value).inc());
    }
  }

  void worksWhereMetricsAreOff() {
    new Switched(true).count("1");
    new Switched(false).count("1");
  }

  private static final Map<String, String[]> TABLE = new HashMap<>();

  static {
    TABLE.put("reads", new String[] {"table"});
    TABLE.put("writes", new String[] {"table", "user"});
  }

  void worksWithATable() {
    Counter reads = Counter.builder().name("reads").help("R.").labelNames(TABLE.get("reads")).build();
    Counter writes = Counter.builder().name("writes").help("W.").labelNames(TABLE.get("writes")).build();
    reads.labelValues("t").inc();
    writes.labelValues("t", "u").inc();
    TABLE.forEach((name, names) ->
        Counter.builder().name(name).help(name).labelNames(names).build().labelValues(names.clone()).inc());
  }
}
