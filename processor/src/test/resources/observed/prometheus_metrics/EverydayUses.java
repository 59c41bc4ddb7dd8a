import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.Timer;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Summary;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Correct uses of collectors, as services have them. Nothing is said of them. */
class EverydayUses {
  private static final Counter ONE = Counter.builder().name("one_total").help("One.").labelNames("a").build();
  private static final Counter TWO =
      Counter.builder().name("two_total").help("Two.").labelNames("a", "b").build();
  private static final Counter NONE = Counter.builder().name("none_total").help("None.").build();
  private static final boolean DETAILED = Boolean.getBoolean("observed.detailed");

  void worksWithCollectorsInAnArray() {
    Counter[] all = {ONE, TWO};
    all[0].labelValues("1").inc();
    all[1].labelValues("1", "2").inc();
    for (int i = 0; i < all.length; i++) {
      String[] values = new String[i + 1];
      Arrays.fill(values, "v");
      all[i].labelValues(values).inc();
    }
  }

  void worksWithCollectorsInAList() {
    List<Counter> all = List.of(ONE, TWO);
    all.get(0).labelValues("1").inc();
    all.get(1).labelValues("1", "2").inc();
  }

  void worksWithCollectorsInAMap() {
    Map<String, Counter> all = new HashMap<>();
    all.put("one", ONE);
    all.put("two", TWO);
    all.get("one").labelValues("1").inc();
    all.get("two").labelValues("1", "2").inc();
    all.put("one", TWO);
    all.get("one").labelValues("1", "2").inc();
  }

  void worksWithAVariableThatChanges() {
    Counter counter = ONE;
    counter.labelValues("1").inc();
    counter = TWO;
    counter.labelValues("1", "2").inc();
    counter = NONE;
    counter.inc();
  }

  void worksWithAVariableThatChangesInALoop() {
    Counter counter = ONE;
    for (int i = 0; i < 3; i++) {
      if (i == 0) {
        counter.labelValues("1").inc();
      } else {
        counter.labelValues("1", "2").inc();
      }
      counter = TWO;
    }
  }

  void worksWithNamesOfALoop() {
    for (String[] names : List.of(new String[] {"a"}, new String[] {"a", "b"})) {
      Counter counter = Counter.builder().name("l" + names.length).help("L.").labelNames(names).build();
      String[] values = new String[names.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = "v" + i;
      }
      counter.labelValues(values).inc();
    }
  }

  void worksWithAnArrayThatGrows() {
    String[] values = {"1"};
    ONE.labelValues(values).inc();
    values = Arrays.copyOf(values, 2);
    values[1] = "2";
    TWO.labelValues(values).inc();
  }

  void worksWithAListThatGrows() {
    List<String> names = new ArrayList<>(List.of("a"));
    Counter one = Counter.builder().name("g1").help("G.").labelNames(names.toArray(new String[0])).build();
    names.add("b");
    Counter two = Counter.builder().name("g2").help("G.").labelNames(names.toArray(new String[0])).build();
    one.labelValues("1").inc();
    two.labelValues("1", "2").inc();
  }

  void worksWithASetting() {
    Counter counter = DETAILED
        ? Counter.builder().name("s_total").help("S.").labelNames("a", "b").build()
        : Counter.builder().name("s_total").help("S.").labelNames("a").build();
    if (DETAILED) {
      counter.labelValues("1", "2").inc();
    } else {
      counter.labelValues("1").inc();
    }
    (DETAILED ? counter.labelValues("1", "2") : counter.labelValues("1")).inc();
  }

  void worksWithAnArrayBySetting() {
    String[] names = DETAILED ? new String[] {"a", "b"} : new String[] {"a"};
    String[] values = DETAILED ? new String[] {"1", "2"} : new String[] {"1"};
    Counter.builder().name("t_total").help("T.").labelNames(names).build().labelValues(values).inc();
  }

  void worksWithAnEarlyReturn() {
    counted(NONE, null);
    counted(ONE, "1");
  }

  private void counted(Counter counter, String value) {
    if (value == null) {
      counter.inc();
      return;
    }
    counter.labelValues(value).inc();
  }

  void worksWithASwitch() {
    for (int i = 0; i < 3; i++) {
      switch (i) {
        case 0 -> NONE.inc();
        case 1 -> ONE.labelValues("1").inc();
        default -> TWO.labelValues("1", "2").inc();
      }
    }
  }

  void worksWithASwitchOfCollectors() {
    for (int i = 1; i < 3; i++) {
      Counter counter = switch (i) {
        case 1 -> ONE;
        default -> TWO;
      };
      String[] values = switch (i) {
        case 1 -> new String[] {"1"};
        default -> new String[] {"1", "2"};
      };
      counter.labelValues(values).inc();
    }
  }

  void worksWithOverloads() {
    overloaded("1");
    overloaded("1", "2");
  }

  private void overloaded(String a) {
    ONE.labelValues(a).inc();
  }

  private void overloaded(String a, String b) {
    TWO.labelValues(a, b).inc();
  }

  void worksWithRecursion() {
    recurse(TWO, "1");
  }

  private void recurse(Counter counter, String... values) {
    if (values.length < 2) {
      String[] more = Arrays.copyOf(values, values.length + 1);
      more[values.length] = "v";
      recurse(counter, more);
    } else {
      counter.labelValues(values).inc();
    }
  }

  void worksWithALambdaThatIsGiven() throws Exception {
    timed(() -> "x", "1");
  }

  private <T> T timed(Callable<T> code, String name) throws Exception {
    try {
      return code.call();
    } catch (RuntimeException failure) {
      TWO.labelValues(name, failure.getClass().getName()).inc();
      throw failure;
    } finally {
      ONE.labelValues(name).inc();
    }
  }

  void worksWithAStream() {
    Stream.of("1", "2").forEach(value -> ONE.labelValues(value).inc());
    Stream.of("1", "2").map(ONE::labelValues).forEach(CounterDataPoint::inc);
    TWO.labelValues(Stream.of("1", "2").toArray(String[]::new)).inc();
    TWO.labelValues("1,2".split(",")).inc();
    TWO.labelValues(Stream.of("1", "2").collect(Collectors.toList()).toArray(new String[0])).inc();
  }

  void worksWithAnOptional() {
    Optional.of("1").map(ONE::labelValues).orElseGet(() -> ONE.labelValues("none")).inc();
    Optional.of(TWO).ifPresent(counter -> counter.labelValues("1", "2").inc());
    Optional.ofNullable((Counter) null).ifPresent(counter -> counter.labelValues("1").inc());
  }

  void worksWithAChildOfEither() {
    CounterDataPoint child = DETAILED ? TWO.labelValues("1", "2") : ONE.labelValues("1");
    child.inc();
  }

  private Counter replaced = Counter.builder().name("r_total").help("R.").labelNames("a").build();

  private void enrich() {
    replaced = Counter.builder().name("r_total").help("R.").labelNames("a", "b").build();
  }

  void worksWithAReplacedCollector() {
    replaced.labelValues("1").inc();
    enrich();
    replaced.labelValues("1", "2").inc();
  }

  private static Gauge perTest;

  private void setUp(String... names) {
    perTest = Gauge.builder().name("per_test").help("P.").labelNames(names).register(new PrometheusRegistry());
  }

  void worksWithACollectorForEachTest() {
    setUp();
    perTest.set(1);
    setUp("a");
    perTest.labelValues("1").set(1);
    setUp("a", "b");
    perTest.labelValues("1", "2").set(1);
  }

  private static volatile Histogram lazy;

  private static Histogram lazy() {
    if (lazy == null) {
      synchronized (EverydayUses.class) {
        if (lazy == null) {
          lazy = Histogram.builder().name("lazy").help("L.").labelNames("a").build();
        }
      }
    }
    return lazy;
  }

  void worksWithALazyCollector() {
    lazy().labelValues("1").observe(1);
    Timer timer = lazy().labelValues("1").startTimer();
    timer.observeDuration();
  }

  void worksWithALocalClass() {
    class Local {
      private final Counter counter;

      Local(String... names) {
        counter = Counter.builder().name("local_total").help("L.").labelNames(names).build();
      }

      void count(String... values) {
        counter.labelValues(values).inc();
      }
    }

    new Local("a").count("1");
    new Local("a", "b").count("1", "2");
    new Local().count();
  }

  interface Sink {
    void count(String value);
  }

  void worksWithAnAnonymousClass() {
    Sink detailed = new Sink() {
      @Override
      public void count(String value) {
        TWO.labelValues(value, "x").inc();
      }
    };
    Sink plain = value -> ONE.labelValues(value).inc();
    for (Sink each : List.of(detailed, plain)) {
      each.count("1");
    }
  }

  void worksWithInstanceof() {
    each(ONE);
    each(Gauge.builder().name("plain").help("P.").build());
    each(Summary.builder().name("sum").help("S.").labelNames("a", "b").build());
  }

  private void each(Object collector) {
    if (collector instanceof Counter counter) {
      counter.labelValues("1").inc();
    } else if (collector instanceof Gauge gauge) {
      gauge.set(1);
    } else if (collector instanceof Summary summary) {
      summary.labelValues("1", "2").observe(1);
    }
  }

  void worksWhereTheNumberOfNamesIsKept() {
    kept(new String[] {"a"}, "1", "2");
    kept(new String[] {"a", "b"}, "1", "2");
  }

  private void kept(String[] names, String... values) {
    Counter counter = Counter.builder().name("k_total").help("K.").labelNames(names).build();
    counter.labelValues(Arrays.copyOfRange(values, 0, names.length)).inc();
  }

  void worksWhereEachCallerChecks() {
    if (isDetailed()) {
      detailed(ONE);
    } else {
      detailed(TWO);
    }
  }

  private void detailed(Counter counter) {
    passedOn(counter);
  }

  private void passedOn(Counter counter) {
    counter.labelValues("1", "2").inc();
  }

  private static boolean isDetailed() {
    return DETAILED;
  }

  void worksWithRemoval() {
    TWO.labelValues("1", "2").inc();
    TWO.remove("1", "2");
    NONE.remove();
    NONE.clear();
    ONE.clear();
  }

  void worksWithSeriesThatBegin() {
    TWO.initLabelValues("1", "2");
    ONE.initLabelValues("1");
    ONE.removeIf(values -> values.get(0).equals("1"));
  }

  void worksWithTheSameNameInAnotherScope() {
    Counter ONE = EverydayUses.TWO;
    ONE.labelValues("1", "2").inc();
    EverydayUses.ONE.labelValues("1").inc();
  }

  void worksWithABuilderOfALoop() {
    Counter.Builder builder = Counter.builder().name("b_total").help("B.");
    for (String names : List.of("a", "a,b")) {
      Counter counter = builder.labelNames(names.split(",")).build();
      counter.labelValues(names.split(",")).inc();
    }
  }

  void worksWithLabelledBlocks() {
    Counter counter = NONE;
    outer:
    for (String name : System.getProperty("observed.names", "x,y").split(",")) {
      for (String part : name.split("[.]")) {
        if (part.isEmpty()) {
          counter = ONE;
          break outer;
        }
      }
    }
    if (counter == ONE) {
      counter.labelValues("1").inc();
    } else {
      counter.inc();
    }
  }
}
