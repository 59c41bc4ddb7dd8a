package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.metricdef.processor.ruleset.Rule;

/** {@code metric-name}: names and help that the client refuses, or exposes as something else. */
final class MetricNameRule implements DeclarationRule {

  private static final Pattern VALID = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    String name = metric.name();
    boolean isCounter = metric.kind() == MetricKind.COUNTER;
    boolean total = name.endsWith("_total");
    List<Problem> problems = new ArrayList<>();
    problems.addAll(metric.problemIf(
        !VALID.matcher(name).matches(),
        Rule.METRIC_NAME,
        "'%s' is not a metric name: letters, digits and _ only, not beginning with a digit",
        name));
    problems.addAll(metric.problemIf(
        metric.definition().help().isBlank(),
        Rule.METRIC_NAME,
        "%s has no help; say in a few words what it tells",
        name));
    problems.addAll(metric.problemIf(
        isCounter && !total,
        Rule.METRIC_NAME,
        "%s is a counter, and a counter's name ends in _total: the client would expose it as %s_total",
        name,
        name));
    problems.addAll(metric.problemIf(
        !isCounter && total,
        Rule.METRIC_NAME,
        "%s ends in _total, as only counters do; return Counter or rename it",
        name));
    return problems;
  }
}
