import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import io.prometheus.client.Summary;
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
  private static final Counter ONE = Counter.build("one_total", "One.").labelNames("a").create();
  private static final Counter TWO =
      Counter.build("two_total", "Two.").labelNames("a", "b").create();
  private static final Counter NONE = Counter.build("none_total", "None.").create();
  private static final boolean DETAILED = Boolean.getBoolean("observed.detailed");

  void worksWithCollectorsInAnArray() {
    Counter[] all = {ONE, TWO};
    all[0].labels("1").inc();
    all[1].labels("1", "2").inc();
    for (int i = 0; i < all.length; i++) {
      String[] values = new String[i + 1];
      Arrays.fill(values, "v");
      all[i].labels(values).inc();
    }
  }

  void worksWithCollectorsInAList() {
    List<Counter> all = List.of(ONE, TWO);
    all.get(0).labels("1").inc();
    all.get(1).labels("1", "2").inc();
  }

  void worksWithCollectorsInAMap() {
    Map<String, Counter> all = new HashMap<>();
    all.put("one", ONE);
    all.put("two", TWO);
    all.get("one").labels("1").inc();
    all.get("two").labels("1", "2").inc();
    all.put("one", TWO);
    all.get("one").labels("1", "2").inc();
  }

  void worksWithAVariableThatChanges() {
    Counter counter = ONE;
    counter.labels("1").inc();
    counter = TWO;
    counter.labels("1", "2").inc();
    counter = NONE;
    counter.inc();
  }

  void worksWithAVariableThatChangesInALoop() {
    Counter counter = ONE;
    for (int i = 0; i < 3; i++) {
      if (i == 0) {
        counter.labels("1").inc();
      } else {
        counter.labels("1", "2").inc();
      }
      counter = TWO;
    }
  }

  void worksWithNamesOfALoop() {
    for (String[] names : List.of(new String[] {"a"}, new String[] {"a", "b"})) {
      Counter counter = Counter.build("l" + names.length, "L.").labelNames(names).create();
      String[] values = new String[names.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = "v" + i;
      }
      counter.labels(values).inc();
    }
  }

  void worksWithAnArrayThatGrows() {
    String[] values = {"1"};
    ONE.labels(values).inc();
    values = Arrays.copyOf(values, 2);
    values[1] = "2";
    TWO.labels(values).inc();
  }

  void worksWithAListThatGrows() {
    List<String> names = new ArrayList<>(List.of("a"));
    Counter one = Counter.build("g1", "G.").labelNames(names.toArray(new String[0])).create();
    names.add("b");
    Counter two = Counter.build("g2", "G.").labelNames(names.toArray(new String[0])).create();
    one.labels("1").inc();
    two.labels("1", "2").inc();
  }

  void worksWithASetting() {
    Counter counter = DETAILED
        ? Counter.build("s_total", "S.").labelNames("a", "b").create()
        : Counter.build("s_total", "S.").labelNames("a").create();
    if (DETAILED) {
      counter.labels("1", "2").inc();
    } else {
      counter.labels("1").inc();
    }
    (DETAILED ? counter.labels("1", "2") : counter.labels("1")).inc();
  }

  void worksWithAnArrayBySetting() {
    String[] names = DETAILED ? new String[] {"a", "b"} : new String[] {"a"};
    String[] values = DETAILED ? new String[] {"1", "2"} : new String[] {"1"};
    Counter.build("t_total", "T.").labelNames(names).create().labels(values).inc();
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
    counter.labels(value).inc();
  }

  void worksWithASwitch() {
    for (int i = 0; i < 3; i++) {
      switch (i) {
        case 0 -> NONE.inc();
        case 1 -> ONE.labels("1").inc();
        default -> TWO.labels("1", "2").inc();
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
      counter.labels(values).inc();
    }
  }

  void worksWithOverloads() {
    overloaded("1");
    overloaded("1", "2");
  }

  private void overloaded(String a) {
    ONE.labels(a).inc();
  }

  private void overloaded(String a, String b) {
    TWO.labels(a, b).inc();
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
      counter.labels(values).inc();
    }
  }

  void worksWithALambdaThatIsGiven() throws Exception {
    timed(() -> "x", "1");
  }

  private <T> T timed(Callable<T> code, String name) throws Exception {
    try {
      return code.call();
    } catch (RuntimeException failure) {
      TWO.labels(name, failure.getClass().getName()).inc();
      throw failure;
    } finally {
      ONE.labels(name).inc();
    }
  }

  void worksWithAStream() {
    Stream.of("1", "2").forEach(value -> ONE.labels(value).inc());
    Stream.of("1", "2").map(ONE::labels).forEach(Counter.Child::inc);
    TWO.labels(Stream.of("1", "2").toArray(String[]::new)).inc();
    TWO.labels("1,2".split(",")).inc();
    TWO.labels(Stream.of("1", "2").collect(Collectors.toList()).toArray(new String[0])).inc();
  }

  void worksWithAnOptional() {
    Optional.of("1").map(ONE::labels).orElseGet(() -> ONE.labels("none")).inc();
    Optional.of(TWO).ifPresent(counter -> counter.labels("1", "2").inc());
    Optional.ofNullable((Counter) null).ifPresent(counter -> counter.labels("1").inc());
  }

  void worksWithAChildOfEither() {
    Counter.Child child = DETAILED ? TWO.labels("1", "2") : ONE.labels("1");
    child.inc();
  }

  private Counter replaced = Counter.build("r_total", "R.").labelNames("a").create();

  private void enrich() {
    replaced = Counter.build("r_total", "R.").labelNames("a", "b").create();
  }

  void worksWithAReplacedCollector() {
    replaced.labels("1").inc();
    enrich();
    replaced.labels("1", "2").inc();
  }

  private static Gauge perTest;

  private void setUp(String... names) {
    perTest = Gauge.build("per_test", "P.").labelNames(names).register(new CollectorRegistry());
  }

  void worksWithACollectorForEachTest() {
    setUp();
    perTest.set(1);
    setUp("a");
    perTest.labels("1").set(1);
    setUp("a", "b");
    perTest.labels("1", "2").set(1);
  }

  private static volatile Histogram lazy;

  private static Histogram lazy() {
    if (lazy == null) {
      synchronized (EverydayUses.class) {
        if (lazy == null) {
          lazy = Histogram.build("lazy", "L.").labelNames("a").create();
        }
      }
    }
    return lazy;
  }

  void worksWithALazyCollector() {
    lazy().labels("1").observe(1);
    Histogram.Timer timer = lazy().labels("1").startTimer();
    timer.observeDuration();
  }

  void worksWithALocalClass() {
    class Local {
      private final Counter counter;

      Local(String... names) {
        counter = Counter.build("local_total", "L.").labelNames(names).create();
      }

      void count(String... values) {
        counter.labels(values).inc();
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
        TWO.labels(value, "x").inc();
      }
    };
    Sink plain = value -> ONE.labels(value).inc();
    for (Sink each : List.of(detailed, plain)) {
      each.count("1");
    }
  }

  void worksWithInstanceof() {
    each(ONE);
    each(Gauge.build("plain", "P.").create());
    each(Summary.build("sum", "S.").labelNames("a", "b").create());
  }

  private void each(Object collector) {
    if (collector instanceof Counter counter) {
      counter.labels("1").inc();
    } else if (collector instanceof Gauge gauge) {
      gauge.set(1);
    } else if (collector instanceof Summary summary) {
      summary.labels("1", "2").observe(1);
    }
  }

  void worksWhereTheNumberOfNamesIsKept() {
    kept(new String[] {"a"}, "1", "2");
    kept(new String[] {"a", "b"}, "1", "2");
  }

  private void kept(String[] names, String... values) {
    Counter counter = Counter.build("k_total", "K.").labelNames(names).create();
    counter.labels(Arrays.copyOfRange(values, 0, names.length)).inc();
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
    counter.labels("1", "2").inc();
  }

  private static boolean isDetailed() {
    return DETAILED;
  }

  void worksWithRemoval() {
    TWO.labels("1", "2").inc();
    TWO.remove("1", "2");
    NONE.remove();
    NONE.clear();
    ONE.clear();
  }

  void worksWithAChildThatIsSet() {
    Gauge gauge = Gauge.build("set", "S.").labelNames("a").create();
    gauge.setChild(new Gauge.Child() {
      @Override
      public double get() {
        return 1;
      }
    }, "1");
    Gauge plain = Gauge.build("plain", "P.").create();
    plain.setChild(new Gauge.Child());
  }

  void worksWithTheSameNameInAnotherScope() {
    Counter ONE = EverydayUses.TWO;
    ONE.labels("1", "2").inc();
    EverydayUses.ONE.labels("1").inc();
  }

  void worksWithABuilderOfALoop() {
    Counter.Builder builder = Counter.build("b_total", "B.");
    for (String names : List.of("a", "a,b")) {
      Counter counter = builder.labelNames(names.split(",")).create();
      counter.labels(names.split(",")).inc();
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
      counter.labels("1").inc();
    } else {
      counter.inc();
    }
  }
}
