package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code metric-name}: names and help texts that the client rejects, or exposes under another name.
 */
final class MetricNameRule implements DeclarationRule {

  private static final Pattern VALID = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    String name = metric.name();
    boolean isCounter = metric.kind().isCounter();
    boolean total = name.endsWith("_total");
    List<Problem> problems = new ArrayList<>();
    problems.addAll(metric.problemIf(
        !VALID.matcher(name).matches(),
        Rule.METRIC_NAME,
        "'%s' is not a valid metric name: use letters, digits and _, and do not begin with a digit",
        name));
    problems.addAll(metric.problemIf(
        metric.definition().help().isBlank(),
        Rule.METRIC_NAME,
        "%s has no help text; say in a few words what it measures",
        name));
    problems.addAll(metric.problemIf(
        isCounter && !total,
        Rule.METRIC_NAME,
        "%s is a counter, so its name must end in _total; the client would expose it as %s_total",
        name,
        name));
    problems.addAll(metric.problemIf(
        !isCounter && total,
        Rule.METRIC_NAME,
        "%s ends in _total, but is not a counter; return Counter or rename it",
        name));
    problems.addAll(metric.problemIf(
        metric.kind() == MetricKind.INFO && !name.endsWith("_info"),
        Rule.METRIC_NAME,
        "%s is an info metric, so its name must end in _info; the client would expose it as %s_info",
        name,
        name));
    return problems;
  }
}
