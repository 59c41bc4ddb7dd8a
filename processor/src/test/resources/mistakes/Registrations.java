package mistakes;

import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** Sets that are registered again in a registry that has them, and sets that are not. */
class Registrations {

  @MetricSet
  interface Orders {
    @MetricDef(help = "Orders", labels = "country")
    Counter ordersTotal();
  }

  @MetricSet
  interface Visits {
    @MetricDef(help = "Visits")
    Counter visitsTotal();
  }

  @MetricSet
  interface Nothing {}

  @MetricSet(baseLabels = "shop")
  interface Sales {
    @MetricDef(help = "Sales")
    Counter salesTotal();
  }

  @interface Bean {}

  static final class Fields {
    private final CollectorRegistry registry = new CollectorRegistry();
    private final Orders one = PrometheusRegistrations_Orders.register(registry);
    private final Orders two = PrometheusRegistrations_Orders.register(this.registry); // error: [registered-twice] Orders is registered in `this.registry` twice, which throws
    private final Visits visits = PrometheusRegistrations_Visits.register(registry);
    private final Orders third;

    Fields() {
      third = PrometheusRegistrations_Orders.register(registry); // error: [registered-twice]
    }

    Fields(int number) {
      this();
    }

    List<Counter> counters() {
      return List.of(one.ordersTotal(), two.ordersTotal(), third.ordersTotal(), visits.visitsTotal());
    }
  }

  static final class Statics {
    static final Orders ONE = PrometheusRegistrations_Orders.register(CollectorRegistry.defaultRegistry);
    static final Orders TWO;

    static {
      TWO = PrometheusRegistrations_Orders.register(CollectorRegistry.defaultRegistry); // error: [registered-twice]
    }
  }

  static void paths(CollectorRegistry registry, boolean again, List<String> shops, Supplier<String> name) {
    PrometheusRegistrations_Orders.register(registry);
    if (again) {
      PrometheusRegistrations_Orders.register(registry); // error: Orders is registered in `registry` twice
    }
    CollectorRegistry alias = registry;
    List<Orders> all = new ArrayList<>();
    all.add(PrometheusRegistrations_Orders.register(alias)); // error: [registered-twice]
    for (String shop : shops) {
      PrometheusRegistrations_Sales.register(registry, shop); // error: [registered-twice] Sales is registered in `registry` in every turn of the loop
    }
    name.get();
    PrometheusRegistrations_Orders.register(registry); // warning: [registered-twice] Orders is registered in `registry` twice, which throws unless code in between unregisters the first
  }

  static void bothBranches(CollectorRegistry registry, boolean again) {
    Orders orders = again
        ? PrometheusRegistrations_Orders.register(registry)
        : PrometheusRegistrations_Orders.register(registry);
    orders.ordersTotal().increment(Labels.of("country", "NL"));
    PrometheusRegistrations_Orders.register(registry); // error: [registered-twice]
  }

  static void bases(CollectorRegistry registry) {
    PrometheusRegistrations_Sales.register(registry, "one");
    PrometheusRegistrations_Sales.register(registry, "two"); // error: [registered-twice]
  }

  static void function(CollectorRegistry registry) {
    Runnable task = () -> {
      PrometheusRegistrations_Orders.register(registry);
      PrometheusRegistrations_Orders.register(registry); // error: [registered-twice]
    };
    task.run();
  }

  static void loops(CollectorRegistry registry, int shops) {
    for (int i = 0; i < shops; i++) {
      PrometheusRegistrations_Sales.register(registry, "shop " + i); // error: in every turn of the loop
    }
    while (true) {
      PrometheusRegistrations_Visits.register(registry); // error: in every turn of the loop
      if (shops == 3) {
        break;
      }
    }
  }

  static void perhapsRemoved(CollectorRegistry registry, List<String> shops) {
    PrometheusRegistrations_Orders.register(registry);
    PrometheusRegistrations_Visits.register(registry);
    shops.forEach(shop -> registry.clear());
    PrometheusRegistrations_Orders.register(registry); // warning: unless code in between unregisters the first
    Runnable clear = registry::clear;
    new Thread(clear).start();
    PrometheusRegistrations_Visits.register(registry); // warning: unless code in between unregisters the first
  }

  // Each of these registers a set once in a registry, on each path.

  static void untilItIsThere(CollectorRegistry registry, CollectorRegistry other, List<String> shops) {
    Orders orders = null;
    while (orders == null) {
      orders = PrometheusRegistrations_Orders.register(registry);
    }
    boolean done = false;
    do {
      PrometheusRegistrations_Orders.register(other);
      done = true;
    } while (!done);
    for (String shop : List.of("one")) {
      PrometheusRegistrations_Sales.register(registry, shop);
    }
    Visits visits = null;
    for (String shop : shops) {
      if (visits == null) {
        visits = PrometheusRegistrations_Visits.register(registry);
      }
    }
  }

  static final class Tolerant extends CollectorRegistry {
    @Override
    public void register(io.prometheus.client.Collector collector) {
      // Keeps nothing.
    }
  }

  static void tolerated(Tolerant registry) {
    PrometheusRegistrations_Orders.register(registry);
    PrometheusRegistrations_Orders.register(registry);
  }

  static void two(CollectorRegistry registry, CollectorRegistry other, boolean again) {
    PrometheusRegistrations_Orders.register(registry);
    PrometheusRegistrations_Visits.register(registry);
    PrometheusRegistrations_Orders.register(other);
    PrometheusRegistrations_Orders.register(new CollectorRegistry());
    PrometheusRegistrations_Orders.register(new CollectorRegistry());
    PrometheusRegistrations_Nothing.register(registry);
    PrometheusRegistrations_Nothing.register(registry);
    registry.clear();
    PrometheusRegistrations_Orders.register(registry);
  }

  static Orders branches(CollectorRegistry registry, int kind) {
    if (kind == 1) {
      return PrometheusRegistrations_Orders.register(registry);
    }
    switch (kind) {
      case 2:
        PrometheusRegistrations_Orders.register(registry);
        break;
      case 3:
        PrometheusRegistrations_Orders.register(registry);
        return null;
      case 4 + 1:
        registry.clear();
        break;
      default:
        return kind > 5
            ? PrometheusRegistrations_Orders.register(registry)
            : PrometheusRegistrations_Orders.register(registry);
    }
    return null;
  }

  static void onlyAfterClear(CollectorRegistry registry, boolean again) {
    PrometheusRegistrations_Orders.register(registry);
    switch (String.valueOf(again)) {
      case "true":
        registry.clear();
        break;
      default:
        return;
    }
    PrometheusRegistrations_Orders.register(registry);
  }

  static Orders retry(CollectorRegistry registry) {
    while (true) {
      try {
        return PrometheusRegistrations_Orders.register(registry);
      } catch (IllegalArgumentException e) {
        registry.clear();
      }
    }
  }

  static Orders once(CollectorRegistry registry, List<String> names) {
    Orders orders = null;
    do {
      orders = PrometheusRegistrations_Orders.register(registry);
    } while (false);
    outer:
    for (String name : names) {
      for (char letter : name.toCharArray()) {
        if (letter == 'x') {
          PrometheusRegistrations_Visits.register(registry);
          break outer;
        }
      }
    }
    return orders;
  }

  static void perTurn(List<CollectorRegistry> registries) {
    for (CollectorRegistry each : registries) {
      PrometheusRegistrations_Orders.register(each);
    }
    for (int i = 0; i < 3; i++) {
      CollectorRegistry own = new CollectorRegistry();
      PrometheusRegistrations_Orders.register(own);
      CollectorRegistry changed = new CollectorRegistry();
      PrometheusRegistrations_Visits.register(changed);
      changed = new CollectorRegistry();
      PrometheusRegistrations_Visits.register(changed);
    }
  }

  // Methods that may run several times.

  static final class Requests {
    private final CollectorRegistry registry;
    private Orders kept;
    private final Map<String, Sales> sales = new ConcurrentHashMap<>();

    Requests(CollectorRegistry registry) {
      this.registry = registry;
      prepare();
    }

    private void prepare() {
      kept = PrometheusRegistrations_Orders.register(registry);
    }

    void handle(String country) {
      Orders orders = PrometheusRegistrations_Orders.register(CollectorRegistry.defaultRegistry); // warning: [registered-twice] Orders is registered in `CollectorRegistry.defaultRegistry` whenever 'handle' runs, which throws the second time
      orders.ordersTotal().increment(Labels.of("country", country));
      helper();
    }

    private void helper() {
      PrometheusRegistrations_Visits.register(registry); // warning: whenever 'helper' runs
    }

    void given(CollectorRegistry given) {
      PrometheusRegistrations_Visits.register(given); // warning: whenever 'given' runs
    }

    static Orders shared() {
      return PrometheusRegistrations_Orders.register(CollectorRegistry.defaultRegistry); // warning: whenever 'shared' runs
    }

    Orders lazy() {
      if (kept == null) {
        kept = PrometheusRegistrations_Orders.register(registry);
      }
      return kept;
    }

    Orders lazyToo() {
      if (kept != null) {
        return kept;
      }
      kept = PrometheusRegistrations_Orders.register(registry);
      return kept;
    }

    Sales cached(String shop) {
      return sales.computeIfAbsent(shop, key -> PrometheusRegistrations_Sales.register(registry, key));
    }

    @Bean
    Orders bean() {
      return PrometheusRegistrations_Orders.register(registry);
    }

    Orders own() {
      CollectorRegistry own = new CollectorRegistry();
      return PrometheusRegistrations_Orders.register(own);
    }

    static Orders factory(CollectorRegistry given) {
      return PrometheusRegistrations_Orders.register(given);
    }

    Orders factoryOfObject(CollectorRegistry given) {
      return PrometheusRegistrations_Orders.register(given);
    }

    public static void main(String[] args) {
      start();
    }

    private static void start() {
      PrometheusRegistrations_Orders.register(CollectorRegistry.defaultRegistry);
    }
  }
}
