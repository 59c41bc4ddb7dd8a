package org.metricdef.processor.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.ruleset.Rule;

/** {@code unknown-metric}: a call of a facade names a metric that none of its sets declares. */
public final class UnknownMetricRule implements CallRule {

  public static final Rule ID = Rule.UNKNOWN_METRIC;

  @Override
  public List<Finding> check(CallSite site, MessageContext context) {
    List<String> names = site.unknownNames();
    return names.isEmpty()
        ? List.of()
        : List.of(new Finding(ID, site.tree(), message(names, site.guard().metrics())));
  }

  private static MessageLines message(List<String> names, List<MetricDefinition> metrics) {
    String sets = metrics.stream()
        .map(metric -> metric.set().substring(metric.set().lastIndexOf('.') + 1))
        .distinct()
        .collect(Collectors.joining(", "));
    MessageLines lines =
        new MessageLines("no metric is named %s".formatted(Phrases.quoted(names, " or ")));
    lines.add("metric sets", sets.isEmpty() ? "the facade's sets declare no metrics" : sets);
    lines.addFix(names.stream()
        .map(name -> (names.size() == 1 ? "" : "for '%s': ".formatted(name)) + fix(name, metrics))
        .toArray(String[]::new));
    return lines;
  }

  private static String fix(String name, List<MetricDefinition> metrics) {
    return closest(name, metrics)
        .map(metric -> "did you mean '%s' (%s)?".formatted(metric.name(), metric.fullName()))
        .orElse("declare it with @MetricDef, or use a declared name");
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
