package mistakes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.metrics.Meter;
import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** Sets that are registered again with other base labels, and sets that are not. */
class Registrations {

  @MetricSet
  interface Orders {
    @MetricDef(help = "Orders", labels = "country")
    Counter ordersTotal();
  }

  @MetricSet(baseLabels = "shop")
  interface Sales {
    @MetricDef(help = "Sales")
    Counter salesTotal();
  }

  @MetricSet(
      baseLabels = {"shop", "zone"},
      clients = {Client.MICROMETER, Client.OPENTELEMETRY, Client.SIMPLECLIENT})
  interface Visits {
    @MetricDef(help = "Visits")
    Counter visitsTotal();
  }

  @MetricSet(baseLabels = "shop")
  interface Nothing {}

  @interface Bean {}

  private static final String TWO = "two";

  static final class Fields {
    private final CollectorRegistry registry = new CollectorRegistry();
    private final Sales one = PrometheusRegistrations_Sales.register(registry, "one");
    private final Sales two = PrometheusRegistrations_Sales.register(this.registry, "two"); // error: [registered-twice] Sales is registered in `this.registry` twice, with different base labels, which throws
    private final Sales third;

    Fields() {
      third = PrometheusRegistrations_Sales.register(registry, "third"); // error: [registered-twice]
    }

    Fields(int number) {
      this();
    }

    List<Counter> counters() {
      return List.of(one.salesTotal(), two.salesTotal(), third.salesTotal());
    }
  }

  static final class Statics {
    static final Sales ONE = PrometheusRegistrations_Sales.register(CollectorRegistry.defaultRegistry, "one");
    static final Sales ALSO_TWO;

    static {
      ALSO_TWO = PrometheusRegistrations_Sales.register(CollectorRegistry.defaultRegistry, TWO); // error: [registered-twice]
    }
  }

  static void paths(CollectorRegistry registry, boolean again, List<String> shops, Supplier<String> name) {
    PrometheusRegistrations_Sales.register(registry, "one");
    if (again) {
      PrometheusRegistrations_Sales.register(registry, TWO); // error: Sales is registered in `registry` twice
    }
    CollectorRegistry alias = registry;
    List<Sales> all = new ArrayList<>();
    all.add(PrometheusRegistrations_Sales.register(alias, "three")); // warning: [registered-twice]
    for (String shop : shops) {
      PrometheusRegistrations_Sales.register(registry, shop); // warning: [registered-twice] Sales is registered in `registry` in every turn of the loop, which throws once `shop` is another one
    }
    name.get();
    PrometheusRegistrations_Sales.register(registry, "four"); // warning: [registered-twice] Sales is registered in `registry` twice
  }

  static void perhapsRemoved(CollectorRegistry registry, List<String> shops, Supplier<String> name) {
    PrometheusRegistrations_Sales.register(registry, "one");
    name.get();
    PrometheusRegistrations_Sales.register(registry, "two"); // warning: [registered-twice] Sales is registered in `registry` twice, with different base labels, which throws unless code in between unregisters the first
    shops.forEach(shop -> registry.clear());
    PrometheusRegistrations_Sales.register(registry, "three"); // warning: unless code in between unregisters the first
  }

  static void bothBranches(CollectorRegistry registry, boolean again) {
    Sales sales = again
        ? PrometheusRegistrations_Sales.register(registry, "one")
        : PrometheusRegistrations_Sales.register(registry, "two");
    sales.salesTotal().increment();
    PrometheusRegistrations_Sales.register(registry, "two"); // warning: [registered-twice]
  }

  static void function(CollectorRegistry registry) {
    Runnable task = () -> {
      PrometheusRegistrations_Sales.register(registry, "one");
      PrometheusRegistrations_Sales.register(registry, "two"); // error: [registered-twice]
    };
    task.run();
  }

  static void loops(CollectorRegistry registry, int shops, String shop) {
    for (int i = 0; i < shops; i++) {
      PrometheusRegistrations_Sales.register(registry, "shop " + i); // warning: in every turn of the loop, which throws once `"shop " + i` is another one
    }
    for (int i = 0; i < shops; i++) {
      PrometheusRegistrations_Visits.register(registry, "one", shop);
    }
  }

  static void otherClients(Meter meter, SimpleMeterRegistry registry, String zone) {
    OpenTelemetryRegistrations_Visits.register(meter, "one", zone);
    OpenTelemetryRegistrations_Visits.register(meter, "two", zone); // error: Visits is registered in `meter` twice, with different base labels, which throws
    MeterRegistry same = registry;
    MicrometerRegistrations_Visits.register(registry, "one", "a");
    MicrometerRegistrations_Visits.register(same, "one", "b"); // error: Visits is registered in `same` twice
  }

  // None of these fails.

  static void theSameAgain(CollectorRegistry registry, Meter meter, String shop, String other) {
    PrometheusRegistrations_Orders.register(registry);
    PrometheusRegistrations_Orders.register(registry);
    PrometheusRegistrations_Sales.register(registry, "two");
    PrometheusRegistrations_Sales.register(registry, TWO);
    PrometheusRegistrations_Visits.register(registry, shop, "a");
    PrometheusRegistrations_Visits.register(registry, other, "a");
    OpenTelemetryRegistrations_Visits.register(meter, "one", "a");
    while (true) {
      Orders orders = PrometheusRegistrations_Orders.register(registry);
      orders.ordersTotal().increment(Labels.of("country", "NL"));
      if (shop.isEmpty()) {
        break;
      }
    }
  }

  static void unregistered(CollectorRegistry registry, MeterRegistry meters) {
    PrometheusRegistrations_Sales one = PrometheusRegistrations_Sales.register(registry, "one");
    one.unregister();
    PrometheusRegistrations_Sales.register(registry, "two");
    registry.clear();
    PrometheusRegistrations_Sales.register(registry, "three");
    MicrometerRegistrations_Visits.register(meters, "one", "a");
    meters.clear();
  }

  static void two(CollectorRegistry registry, CollectorRegistry other) {
    PrometheusRegistrations_Sales.register(registry, "one");
    PrometheusRegistrations_Sales.register(other, "two");
    PrometheusRegistrations_Sales.register(new CollectorRegistry(), "three");
    PrometheusRegistrations_Sales.register(new CollectorRegistry(), "four");
    PrometheusRegistrations_Nothing.register(registry, "one");
    PrometheusRegistrations_Nothing.register(registry, "two");
  }

  static Sales branches(CollectorRegistry registry, int kind) {
    if (kind == 1) {
      return PrometheusRegistrations_Sales.register(registry, "one");
    }
    switch (kind) {
      case 2:
        PrometheusRegistrations_Sales.register(registry, "two");
        break;
      case 3:
        PrometheusRegistrations_Sales.register(registry, "three");
        return null;
      case 4 + 1:
        registry.clear();
        break;
      default:
        return kind > 5
            ? PrometheusRegistrations_Sales.register(registry, "six")
            : PrometheusRegistrations_Sales.register(registry, "seven");
    }
    return null;
  }

  static void onlyAfterClear(CollectorRegistry registry, boolean again) {
    PrometheusRegistrations_Sales.register(registry, "one");
    switch (String.valueOf(again)) {
      case "true":
        registry.clear();
        break;
      default:
        return;
    }
    PrometheusRegistrations_Sales.register(registry, "two");
  }

  static void once(CollectorRegistry registry, List<String> names) {
    outer:
    for (String name : names) {
      for (char letter : name.toCharArray()) {
        if (letter == 'x') {
          PrometheusRegistrations_Sales.register(registry, name);
          break outer;
        }
      }
    }
  }

  static void perTurn(Map<String, CollectorRegistry> registries) {
    for (Map.Entry<String, CollectorRegistry> each : registries.entrySet()) {
      CollectorRegistry own = each.getValue();
      PrometheusRegistrations_Sales.register(own, each.getKey());
    }
  }

  // Methods that may run several times.

  static final class Requests {
    private final CollectorRegistry registry;
    private final Map<String, Sales> sales = new ConcurrentHashMap<>();
    private Sales kept;

    Requests(CollectorRegistry registry, String shop) {
      this.registry = registry;
      prepare(shop);
    }

    private void prepare(String shop) {
      kept = PrometheusRegistrations_Sales.register(registry, shop);
    }

    void handle(String country, String shop) {
      Orders orders = PrometheusRegistrations_Orders.register(CollectorRegistry.defaultRegistry);
      orders.ordersTotal().increment(Labels.of("country", country));
      PrometheusRegistrations_Sales.register(registry, "one").salesTotal().increment();
      PrometheusRegistrations_Visits.register(registry, "one", "zone " + shop); // warning: [registered-twice] Visits is registered in `registry` whenever 'handle' runs, which throws once `"zone " + shop` is another one
      helper(shop);
    }

    private void helper(String shop) {
      PrometheusRegistrations_Sales.register(CollectorRegistry.defaultRegistry, shop); // warning: whenever 'helper' runs
    }

    void given(CollectorRegistry given, String shop) {
      PrometheusRegistrations_Sales.register(given, shop); // warning: whenever 'given' runs
    }

    static Sales shared(String shop) {
      return PrometheusRegistrations_Sales.register(CollectorRegistry.defaultRegistry, shop); // warning: whenever 'shared' runs
    }

    Sales lazy(String shop) {
      if (kept == null) {
        kept = PrometheusRegistrations_Sales.register(registry, shop);
      }
      return kept;
    }

    Sales cached(String shop) {
      return sales.computeIfAbsent(shop, key -> PrometheusRegistrations_Sales.register(registry, key));
    }

    @Bean
    Sales bean(String shop) {
      return PrometheusRegistrations_Sales.register(registry, shop);
    }

    Sales own(String shop) {
      CollectorRegistry own = new CollectorRegistry();
      return PrometheusRegistrations_Sales.register(own, shop);
    }

    static Sales factory(CollectorRegistry given, String shop) {
      return PrometheusRegistrations_Sales.register(given, shop);
    }

    Sales factoryOfObject(CollectorRegistry given, String shop) {
      return PrometheusRegistrations_Sales.register(given, shop);
    }

    public static void main(String[] args) {
      start(args[0]);
    }

    private static void start(String shop) {
      PrometheusRegistrations_Sales.register(CollectorRegistry.defaultRegistry, shop);
    }
  }
}
