package unproven_field;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.Labels;
import shop.Facade;
import shop.Rates;
import shop.ShopMetrics;

/** Fields that others can reach, or that begin as null. */
class Example {

  Labels open = Labels.of("country", "NL");
  private Labels late;
  final Map<String, String> visible = new HashMap<>(Map.of("country", "NL"));

  void own(ShopMetrics metrics, Facade facade) {
    metrics.visitsTotal().increment(open);
    metrics.visitsTotal().increment(late);
    facade.increment("visits_total", visible);
  }

  void assigns() {
    late = Labels.of("country", "NL");
  }

  void ofOthers(ShopMetrics metrics, Rates rates) {
    metrics.visitsTotal().increment(rates.shown);
  }

  /** Who has one has its map. */
  record Kept(Map<String, String> tags) {}

  void ofARecord(Facade facade, java.util.List<Object> all) {
    Map<String, String> labels = new HashMap<>(Map.of("country", "NL"));
    all.add(new Kept(labels));
    facade.increment("visits_total", labels);
  }
}
