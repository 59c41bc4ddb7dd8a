package extra_key;

import org.metricdef.Labels;
import shop.ShopMetrics;

/** Keys that the metric does not take. */
class Example {

  void placed(ShopMetrics metrics, String country) {
    metrics.ordersTotal().increment(Labels.of("country", country, "payment", "card", "customer", "c1"));
  }

  void started(ShopMetrics metrics) {
    metrics.startsTotal().increment(Labels.of("country", "NL", "version", "2"));
  }

  void visited(ShopMetrics metrics, String country) {
    Labels labels = Labels.of("country", country).with("page", "/");
    metrics.visitsTotal().increment(labels.with("device", "phone"));
  }
}
