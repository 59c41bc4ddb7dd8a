package misspelt_key;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.Labels;
import shop.Facade;
import shop.ShopMetrics;

/** A key that nearly is the one that is missing. */
class Example {

  private static final String COUNTRY = "contry";

  void literal(ShopMetrics metrics) {
    metrics.ordersTotal().increment(Labels.of("contry", "NL", "payment", "card"));
  }

  void chain(ShopMetrics metrics, Labels unused) {
    Labels labels = Labels.of("country", "NL");
    metrics.ordersTotal().increment(labels.with("paymnet", "card"));
    metrics.ordersTotal().increment(Labels.of("contry", "NL").with("payment", "card"));
  }

  void constant(ShopMetrics metrics) {
    metrics.visitsTotal().increment(Labels.of(COUNTRY, "NL"));
  }

  void map(Facade facade) {
    Map<String, String> labels = new HashMap<>();
    labels.put("Country", "NL");
    facade.increment("visits_total", labels);
    facade.increment("visits_total", new HashMap<>(Map.of("contry", "NL")));
    facade.increment("visits_total", new HashMap<>(Map.of("state", "NL")));
  }
}
