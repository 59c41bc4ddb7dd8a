package org.metricdef.processor.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.declaration.MetricDefinition;

/** {@code unknown-metric}: a facade is given a name that none of its metric sets declares. */
public final class UnknownMetricRule implements CallRule {

  public static final String ID = "unknown-metric";

  @Override
  public List<Finding> check(CallSite site, MessageContext context) {
    return site.unknownNames().stream()
        .map(name -> new Finding(ID, site.tree(), message(name, site.guard().metrics())))
        .toList();
  }

  private static String message(String name, List<MetricDefinition> metrics) {
    String sets = metrics.stream()
        .map(metric -> metric.set().substring(metric.set().lastIndexOf('.') + 1))
        .distinct()
        .collect(Collectors.joining(", "));
    MessageLines lines = new MessageLines("no metric is named '%s'".formatted(name));
    lines.add("declared", sets.isEmpty() ? "the facade's sets declare no metrics" : "by " + sets);
    closest(name, metrics)
        .ifPresentOrElse(
            metric -> lines.add(
                "mend", "did you mean '%s' (%s)?".formatted(metric.name(), metric.fullName())),
            () -> lines.add("mend", "declare it with @MetricDef, or use one that is declared"));
    return lines.toString();
  }

  private static Optional<MetricDefinition> closest(String name, List<MetricDefinition> metrics) {
    return metrics.stream()
        .filter(metric -> distance(name, metric) <= Math.max(2, name.length() / 3))
        .min(Comparator.comparingInt(metric -> distance(name, metric)));
  }

  private static int distance(String name, MetricDefinition metric) {
    return Math.min(
        EditDistance.between(name, metric.name()), EditDistance.between(name, metric.fullName()));
  }
}
