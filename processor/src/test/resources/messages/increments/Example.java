package increments;

import org.metricdef.Labels;
import shop.ShopMetrics;

/** Constants that no counter takes. */
class Example {

  private static final double STEP = 2;

  void constants(ShopMetrics metrics) {
    metrics.startsTotal().increment(-STEP);
    metrics.visitsTotal().with(Labels.of("country", "NL")).increment(Double.NaN);
    metrics.startsTotal().increment(1 / 0.0);
  }
}
