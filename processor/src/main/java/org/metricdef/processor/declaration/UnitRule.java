package org.metricdef.processor.declaration;

import java.util.List;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code metric-name}: units that the name does not end in. A client adds a unit that is missing,
 * and then exposes the metric under a name that the set does not show.
 */
final class UnitRule implements DeclarationRule {

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    String unit = metric.definition().unit();
    if (metric.kind() == MetricKind.TIMER && !unit.equals("seconds")) {
      return List.of(metric.problem(
          Rule.METRIC_NAME,
          "%s is a timer, whose unit is always seconds; remove unit = \"%s\""
              .formatted(metric.name(), unit)));
    }
    if (metric.kind() == MetricKind.INFO && !unit.isEmpty()) {
      return List.of(metric.problem(
          Rule.METRIC_NAME,
          "%s is an info metric, whose value is always 1; remove unit = \"%s\""
              .formatted(metric.name(), unit)));
    }
    String suffix = metric.kind().isCounter() ? "_total" : "";
    String name = metric.name().replaceFirst(suffix + "$", "");
    return metric.problemIf(
        !unit.isEmpty() && !name.endsWith("_" + unit),
        Rule.METRIC_NAME,
        "%s is in %s, so its name must end in _%s%s; the client would add that",
        metric.name(),
        unit,
        unit,
        suffix);
  }
}
