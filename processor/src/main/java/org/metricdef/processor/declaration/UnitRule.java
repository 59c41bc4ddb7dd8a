package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_DEF;

import java.util.List;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code metric-name}: units that the name does not end in. A client adds a unit that is missing,
 * and then exposes the metric under a name that the set does not show.
 */
final class UnitRule implements DeclarationRule {

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    String stated = Annotations.find(metric.method(), METRIC_DEF)
        .flatMap(mirror -> Annotations.value(mirror, "unit", String.class))
        .orElse("");
    if (metric.kind() == MetricKind.TIMER && !stated.isEmpty() && !stated.equals("seconds")) {
      return List.of(metric.problem(
          Rule.METRIC_NAME,
          "%s is a timer, whose unit is always seconds; remove unit = \"%s\""
              .formatted(metric.name(), stated)));
    }
    if (metric.kind() == MetricKind.INFO && !stated.isEmpty()) {
      return List.of(metric.problem(
          Rule.METRIC_NAME,
          "%s is an info metric, whose value is always 1; remove unit = \"%s\""
              .formatted(metric.name(), stated)));
    }
    String unit = metric.definition().unit();
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
