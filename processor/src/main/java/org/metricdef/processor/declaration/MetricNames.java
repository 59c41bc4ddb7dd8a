package org.metricdef.processor.declaration;

import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;

/** What Prometheus and its clients ask of a metric's name and help. */
final class MetricNames {

  /** Prometheus's data model allows a colon too, but keeps it for recording rules. */
  private static final Pattern VALID = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  private MetricNames() {}

  static void check(ExecutableElement method, MetricDefinition metric, List<Problem> problems) {
    String name = metric.fullName();
    if (!VALID.matcher(name).matches()) {
      problems.add(problem(
          method,
          "'%s' is not a metric name: letters, digits and _ only, not beginning with a digit",
          name));
    }
    if (metric.help().isBlank()) {
      problems.add(problem(method, "%s has no help; say in a few words what it tells", name));
    }
    boolean total = name.endsWith("_total");
    if (metric.kind() == MetricKind.COUNTER && !total) {
      problems.add(problem(
          method,
          "%s is a counter, and a counter's name ends in _total: the client would expose it as %s_total",
          name,
          name));
    } else if (metric.kind() != MetricKind.COUNTER && total) {
      problems.add(new Problem(
          "metric-kind",
          "%s ends in _total, as only counters do; return Counter or rename it".formatted(name),
          method,
          Annotations.find(method, AnnotationNames.METRIC_DEF)));
    }
  }

  private static Problem problem(ExecutableElement method, String format, Object... arguments) {
    return MetricSetValidator.onMethod("metric-name", method, format.formatted(arguments));
  }
}
