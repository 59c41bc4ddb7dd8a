package unproven_result;

import java.util.function.Supplier;
import org.metricdef.Labels;
import shop.Rates;
import shop.ShopMetrics;

/** Labels that are the result of a method which is not followed. */
class Example {

  void own(ShopMetrics metrics) {
    metrics.visitsTotal().increment(labels());
  }

  Labels labels() {
    return Labels.of("country", "NL");
  }

  void ofOthers(ShopMetrics metrics, Rates rates) {
    metrics.visitsTotal().increment(rates.labels());
  }

  void ofThePlatform(ShopMetrics metrics, Supplier<Labels> supplier) {
    metrics.visitsTotal().increment(supplier.get());
  }
}
