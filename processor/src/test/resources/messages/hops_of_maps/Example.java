package hops_of_maps;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.metricdef.Labels;
import shop.Facade;
import shop.ShopMetrics;

/** A mutable map goes from hand to hand, and keys are put in on the way. */
class Example {

  private final Facade facade;
  private final Map<String, String> base = new HashMap<>();

  Example(Facade facade) {
    this.facade = facade;
    base.put("country", "NL");
    fill(base, "region");
  }

  private static void fill(Map<String, String> map, String key) {
    map.put(key, "x");
  }

  void visited() {
    count(new HashMap<>(base));
  }

  private void count(Map<String, String> labels) {
    facade.increment("visits_total", labels);
  }

  void merged(ShopMetrics metrics) {
    Labels labels = Labels.of("country", "NL").merge(Labels.copyOf(Map.of("shop", "s1")));
    metrics.visitsTotal().increment(labels);
  }

  void ordered(Executor executor) {
    Map<String, String> order = new HashMap<>(Map.of("payment", "card", "customer", "c1"));
    order.putAll(Map.copyOf(Map.of("country", "NL", "shop", "s1")));
    Runnable later =
        new Runnable() {
          @Override
          public void run() {
            facade.increment("orders_total", order);
          }
        };
    executor.execute(later);
    fill(order, "late");
  }
}
