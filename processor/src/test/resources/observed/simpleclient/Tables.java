import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Collectors in maps, under a constant or under any key. */
class Tables {
  private static final Map<String, Counter> FIXED = Map.of(
      Table.CALLS, Counter.build("fixed_total", "Fixed.").labelNames("from", "to").create(),
      Table.ERRORS, Counter.build("failed_total", "Failed.").labelNames("kind").create());

  private final Map<String, Gauge> gauges = new HashMap<>();
  private final Map<String, Counter> made = new ConcurrentHashMap<>();

  Tables() {
    init("size", "part", "unit");
    init("age", "part");
  }

  private void init(String key, String... labels) {
    gauges.put(key, Gauge.build(key, "Gauge.").labelNames(labels).create());
  }

  void failsUnderAConstant() {
    FIXED.get(Table.CALLS).labels("a").inc(); // error: [label-count] fixed_total takes 2 label values (from, to), and 1 is passed
  }

  void failsUnderAKeyOfAHelper() {
    gauges.get("age").labels("a", "b").set(1); // error: [label-count] age takes 1 label value (part), and 2 are passed
  }

  void failsWithWhatIsMadeOnce() {
    String name = System.getProperty("observed.name", "once_total");
    made.computeIfAbsent(name, key -> Counter.build(key, "Made.").labelNames("a", "b").create())
        .labels("1") // error: [label-count] the metric takes 2 label values (a, b), and 1 is passed
        .inc();
  }

  void failsInAHelper() {
    set("size", "a");
  }

  private void set(String key, String... values) {
    gauges.get(key).labels(values).set(1); // error: [label-count] size takes 2 label values (part, unit), and 1 is passed
  }

  void failsInAnotherClass() {
    Table.inc(Table.CALLS, "a"); // error: [label-count] calls_total takes 2 label values (from, to), and 1 is passed: 'labels' throws
  }

  void failsWithWhatAnotherClassHolds() {
    Table.counter(Table.ERRORS).labels("a", "b").inc(); // error: [label-count] errors_total takes 1 label value (kind), and 2 are passed
  }

  void works() {
    FIXED.get(Table.ERRORS).labels("a").inc();
    set("size", "a", "b");
    set("age", "a");
    Table.inc(Table.CALLS, "a", "b");
    Table.inc(Table.ERRORS, "a");
    Table.counter(Table.CALLS).labels("a", "b").inc();
  }

  void worksUnderAnyKey() {
    Table.inc(System.getProperty("observed.key", Table.ERRORS), "a");
  }

  void worksWhereTheLastOneCounts() {
    Map<String, Counter> local = new HashMap<>();
    local.put("x", Counter.build("first_total", "First.").labelNames("a").create());
    local.put("x", Counter.build("last_total", "Last.").labelNames("a", "b").create());
    local.get("x").labels("1", "2").inc();
  }
}

final class Table {
  static final String CALLS = "calls_total";
  static final String ERRORS = "errors_total";

  private static final Map<String, Counter> COUNTERS = new ConcurrentHashMap<>();

  static {
    init(CALLS, "Calls.", "from", "to");
    init(ERRORS, "Errors.", "kind");
  }

  private static void init(String key, String help, String... labels) {
    COUNTERS.put(key, Counter.build(key, help).labelNames(labels).create());
  }

  static void inc(String key, String... values) {
    COUNTERS.get(key).labels(values).inc();
  }

  static Counter counter(String key) {
    return COUNTERS.get(key);
  }
}
