package unproven_lambda;

import java.util.function.Consumer;
import org.metricdef.Labels;
import shop.ShopMetrics;

/** Lambdas that are given their labels. */
class Example {

  interface Counts {
    void count(Labels labels);
  }

  Counts own(ShopMetrics metrics) {
    return labels -> metrics.visitsTotal().increment(labels);
  }

  Consumer<Labels> ofThePlatform(ShopMetrics metrics) {
    return labels -> metrics.visitsTotal().increment(labels);
  }
}
