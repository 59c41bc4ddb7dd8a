package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import org.metricdef.processor.ruleset.Rule;

/** {@code buckets}: what a client requires of the buckets of a histogram or timer. */
final class BucketsRule implements DeclarationRule {

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    List<Double> buckets = metric.definition().buckets();
    if (!metric.kind().hasBuckets()) {
      boolean hasAny = !buckets.isEmpty() || metric.definition().hasNative();
      return metric.problemIf(
          hasAny,
          Rule.BUCKETS,
          "only histograms and timers have buckets, but %s is %s",
          metric.name(),
          metric.kind().withArticle());
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      if (buckets.get(i).isNaN()) {
        problems.add(metric.problem(
            Rule.BUCKETS, "bucket %d of %s is not a number".formatted(i + 1, metric.name())));
      } else if (i > 0 && buckets.get(i) <= buckets.get(i - 1)) {
        problems.add(metric.problem(
            Rule.BUCKETS,
            "buckets of %s must increase: %s follows %s"
                .formatted(metric.name(), buckets.get(i), buckets.get(i - 1))));
      }
    }
    return problems;
  }
}
