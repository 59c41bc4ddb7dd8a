package results_of_helpers;

import org.metricdef.Labels;
import shop.ShopMetrics;

/** Callers that want different keys of one helper. */
class Example {

  protected Labels labels(String country) {
    return Labels.of("country", country);
  }

  void differ(ShopMetrics metrics, String country) {
    metrics.visitsTotal().increment(labels(country));
    metrics.ordersTotal().increment(labels(country));
  }
}
