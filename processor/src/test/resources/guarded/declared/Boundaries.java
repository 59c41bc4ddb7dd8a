import io.prometheus.client.Counter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.metricdef.MetricDef;

/** Declared collectors that go to other code. */
class Boundaries {
  @MetricDef(labels = "shop")
  static final Counter SALES = Counter.build("sales_total", "S.").labelNames("shop").create();

  @MetricDef(labels = {"shop", "kind"})
  static final Counter RETURNS =
      Counter.build("returns_total", "R.").labelNames("shop", "kind").create();

  @MetricDef(labels = "shop")
  static Counter sales() {
    return SALES;
  }

  @MetricDef(labels = "shop")
  static Counter built() {
    return Counter.build("sales_total", "S.").labelNames("shop").create();
  }

  @MetricDef(labels = "shop")
  static Counter other() {
    return RETURNS; // error: [collector-def] @MetricDef says that 'other' has the label name shop, but the collector has the label names shop, kind
  }

  static void count(@MetricDef(labels = "shop") Counter counter) {
    counter.labels("Berlin").inc();
  }

  record Held(@MetricDef(labels = "shop") Counter counter) {}

  static class Holder {
    @MetricDef(labels = "shop")
    private final Counter counter;

    Holder(@MetricDef(labels = "shop") Counter counter) {
      this.counter = Objects.requireNonNull(counter);
    }

    void count() {
      counter.labels("Berlin").inc();
    }
  }

  static class Loose {
    @MetricDef(labels = "shop")
    private final Counter counter;

    Loose(Counter counter) {
      this.counter = counter; // error: [client-unproven] cannot prove that 'counter' gets a collector with the label names shop
    }
  }

  void works() {
    count(SALES);
    count(sales());
    count(built());
    sales().labels("Berlin").inc();
    new Holder(SALES).count();
    new Held(SALES).counter().labels("Berlin").inc();
  }

  void failsOnAResult() {
    sales().labels("Berlin", "cash").inc(); // error: [label-count] sales takes 1 label value (shop), and 2 are passed: 'labels' throws
  }

  void failsOnAComponent() {
    Held held = new Held(SALES);
    held.counter().labels().inc(); // error: [label-count] counter takes 1 label value (shop), and none is passed: 'labels' throws
  }

  void failsInTheParameter() {
    count(RETURNS); // error: [collector-def] @MetricDef says that 'counter' has the label name shop, but the collector has the label names shop, kind
  }

  static Counter plain(Counter counter) {
    return counter;
  }

  Counter lost(Object any) {
    List<Counter> all = new ArrayList<>(List.of(SALES)); // error: [client-unproven] cannot prove the calls of 'SALES' from here on: it is passed to 'List.of', whose parameter has no @MetricDef
    all.add(SALES); // error: it is passed to 'List.add', whose parameter has no @MetricDef
    Map<String, Counter> named = new HashMap<>();
    named.put("sales", SALES); // error: it is passed to 'Map.put'
    plain(SALES).labels("Berlin"); // error: it is passed to 'Boundaries.plain'
    Optional.of(SALES).get().labels("Berlin"); // error: it is passed to 'Optional.of'
    Objects.requireNonNullElse(SALES, null).labels("x"); // error: it is passed to 'Objects.requireNonNullElse'
    ThreadLocal<Counter> local = ThreadLocal.withInitial(() -> SALES); // error: it is used as a value here
    Supplier<Counter> supplier = () -> {
      return SALES; // error: it is returned by a method that has no @MetricDef
    };
    Supplier<Counter> reference = Boundaries::sales; // error: calls through a method reference are not followed
    Consumer<Counter> consumer = Boundaries::count; // error: calls through a method reference are not followed
    Consumer<String[]> labels = SALES::labels; // error: calls through a method reference are not counted
    Counter[] array = {SALES}; // error: it is used as a value here
    Counter chosen = switch (any.hashCode()) {
      case 0 -> SALES; // error: it is used as a value here
      default -> null;
    };
    chosen.labels("x");
    if (any instanceof Counter counter) {
      counter.labels("x", "y", "z");
    }
    return SALES; // error: it is returned by a method that has no @MetricDef
  }
}
