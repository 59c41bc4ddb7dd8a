package missing_key;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.Labels;
import shop.Facade;
import shop.ShopMetrics;

/** Keys that the metric takes and nobody passes. */
class Example {

  void bare(ShopMetrics metrics) {
    metrics.ordersTotal().increment();
  }

  void oneShort(ShopMetrics metrics, Facade facade) {
    metrics.ordersTotal().increment(Labels.of("country", "NL"));
    Map<String, String> labels = new HashMap<>();
    labels.put("country", "NL");
    facade.increment("orders_total", labels);
  }

  void other(Facade facade, boolean yes) {
    facade.increment("visits_total", yes ? Map.of("country", "NL") : Map.of("city", "Delft"));
  }
}
