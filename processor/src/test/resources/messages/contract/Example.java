package contract;

import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import shop.ShopMetrics;

/** A map is handed over under a contract. */
class Example {

  void visited(ShopMetrics metrics, @LabelKeys({"country", "city"}) Labels labels) {
    metrics.visitsTotal().increment(labels);
  }

  void calls(ShopMetrics metrics, Labels any) {
    visited(metrics, Labels.of("country", "NL", "town", "Delft"));
    visited(metrics, any);
  }

  @LabelKeys("country")
  Labels result() {
    return Labels.empty();
  }
}
