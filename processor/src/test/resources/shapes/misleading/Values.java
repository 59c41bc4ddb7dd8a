package shape;

import org.metricdef.Labels;

/** Values and the names of variables say nothing about keys. */
final class Values {

  private Values() {}

  /** One value rightly stands under two keys. */
  static void oneValueForTwoKeys(AppMetrics metrics, String name) {
    metrics.submissionsTotal().increment(Labels.of("form", name, "result", name));
  }

  static void namesDiffer(AppMetrics metrics, String status, String verb) {
    metrics.requestsTotal().increment(Labels.of("method", verb, "path", status, "status", "200"));
  }

  static void valueThatIsAKey(AppMetrics metrics) {
    metrics.submissionsTotal().increment(Labels.of("form", "result", "result", "form"));
  }
}
