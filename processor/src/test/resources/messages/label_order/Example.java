package label_order;

import org.metricdef.Labels;
import shop.ShopMetrics;

/** Values that stand crosswise. */
class Example {

  void failed(ShopMetrics metrics, String country, String reason) {
    metrics.errorsTotal().increment(Labels.of("country", reason, "reason", country));
  }
}
