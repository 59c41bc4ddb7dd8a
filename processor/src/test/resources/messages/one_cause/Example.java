package one_cause;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import shop.Facade;
import shop.ShopMetrics;

/** Errors of one cause are reported once, where the first of them is. */
class Example {

  private final Labels base = Labels.of("country", "NL", "city", "Delft");

  void wrong(ShopMetrics metrics) {
    metrics.visitsTotal().increment(base);
    metrics.errorsTotal().increment(base.with("reason", "a"));
    metrics.errorsTotal().increment(base.with("reason", "b"));
    metrics.errorsTotal().increment(base.with("reason", "c"));
  }

  void unproven(ShopMetrics metrics, Facade facade, Consumer<Map<String, String>> audit) {
    Map<String, String> labels = new HashMap<>(Map.of("country", "NL"));
    audit.accept(labels);
    facade.increment("visits_total", labels);
    metrics.visitsTotal().increment(Labels.copyOf(labels));
  }

  void broken(@LabelKeys("country") Map<String, String> kept) {
    kept.put("city", "Delft");
    kept.put("street", "Markt");
  }
}
