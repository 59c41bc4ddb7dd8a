package branches_of_class;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.Labels;
import shop.Facade;
import shop.ShopMetrics;

/** Keys that some callers, constructors or other code leave out. */
class Example {

  private final ShopMetrics metrics;
  private final Labels base;
  private final Map<String, String> shared = new HashMap<>();

  Example(ShopMetrics metrics) {
    this.metrics = metrics;
    this.base = Labels.of("country", "NL");
  }

  Example(ShopMetrics metrics, boolean quiet) {
    this.metrics = metrics;
    this.base = Labels.empty();
  }

  void ofField() {
    metrics.visitsTotal().increment(base);
  }

  void twoCallers() {
    count(Labels.of("country", "NL"));
    count(Labels.empty());
  }

  private void count(Labels labels) {
    metrics.visitsTotal().increment(labels);
  }

  void fillsLater() {
    shared.put("country", "NL");
  }

  void uses(Facade facade) {
    facade.increment("visits_total", shared);
  }
}
