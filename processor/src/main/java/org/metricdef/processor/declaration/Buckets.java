package org.metricdef.processor.declaration;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** What a client asks of a histogram's buckets. */
final class Buckets {

  private Buckets() {}

  static void check(ExecutableElement method, MetricDefinition metric, List<Problem> problems) {
    List<Double> buckets = metric.buckets();
    if (!buckets.isEmpty() && metric.kind() != MetricKind.HISTOGRAM) {
      problems.add(MetricSetValidator.onMethod(
          "metric-kind",
          method,
          "buckets belong to a histogram, and %s returns %s"
              .formatted(method, metric.kind().handle())));
      return;
    }
    for (int i = 0; i < buckets.size(); i++) {
      if (buckets.get(i).isNaN()) {
        problems.add(problem(method, "bucket %d is not a number".formatted(i + 1)));
      } else if (i > 0 && buckets.get(i) <= buckets.get(i - 1)) {
        problems.add(problem(
            method,
            "buckets have to increase: %s follows %s"
                .formatted(buckets.get(i), buckets.get(i - 1))));
      }
    }
  }

  private static Problem problem(ExecutableElement method, String message) {
    return MetricSetValidator.onMethod("buckets", method, message);
  }
}
