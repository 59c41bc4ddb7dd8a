package unproven_parameter;

import org.metricdef.Labels;
import shop.ShopMetrics;

/** Parameters whose callers are not followed: what those that can be seen pass. */
class Example {

  void agree(ShopMetrics metrics, Labels labels) {
    metrics.errorsTotal().increment(labels.with("reason", "x"));
  }

  void disagree(ShopMetrics metrics, Labels labels) {
    metrics.visitsTotal().increment(labels);
  }

  void wrong(ShopMetrics metrics, Labels labels) {
    metrics.visitsTotal().increment(labels);
  }

  void unseen(ShopMetrics metrics, Labels labels) {
    metrics.visitsTotal().increment(labels);
  }

  void askedTwice(ShopMetrics metrics, Labels labels) {
    metrics.visitsTotal().increment(labels);
    metrics.ordersTotal().increment(labels);
  }

  void askedForNothingInCommon(ShopMetrics metrics, Labels labels) {
    metrics.startsTotal().increment(labels);
    metrics.visitsTotal().increment(labels);
  }

  void callers(ShopMetrics metrics, Labels any, boolean city) {
    agree(metrics, Labels.of("country", "NL"));
    agree(metrics, Labels.of("country", "BE"));
    disagree(metrics, Labels.of("country", "NL"));
    disagree(metrics, city ? Labels.of("city", "Delft") : Labels.empty());
    disagree(metrics, any);
    disagree(metrics, any.with("reason", "x"));
    wrong(metrics, Labels.of("country", "NL", "city", "Delft"));
  }
}
