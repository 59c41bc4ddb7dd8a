package base_label;

import org.metricdef.Labels;
import shop.ShopMetrics;

/** A base label is passed once more. */
class Example {

  void visited(ShopMetrics metrics) {
    metrics.visitsTotal().increment(Labels.of("service", "shop", "country", "NL"));
  }
}
