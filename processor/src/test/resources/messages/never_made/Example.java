package never_made;

import java.util.Map;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import shop.Facade;
import shop.ShopMetrics;

/** Labels that are never made, because the code that should make them throws. */
class Example {

  void twice(ShopMetrics metrics, Facade facade) {
    metrics.visitsTotal().increment(Labels.of("country", "NL", "country", "BE"));
    facade.increment("visits_total", Map.ofEntries(Map.entry("country", "a"), Map.entry("country", "b")));
    counted(metrics, Labels.of("country", "NL", "country", "BE"));
  }

  void counted(ShopMetrics metrics, @LabelKeys("country") Labels labels) {
    metrics.visitsTotal().increment(labels);
  }

  void nullKey(ShopMetrics metrics) {
    metrics.visitsTotal().increment(Labels.of(null, "NL"));
  }

  void perhapsTwice(ShopMetrics metrics, boolean again) {
    metrics.visitsTotal().increment(Labels.of("country", "NL", again ? "country" : "x", "BE"));
  }
}
