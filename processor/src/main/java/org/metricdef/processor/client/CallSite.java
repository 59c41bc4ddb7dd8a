package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.flow.value.Value;

/**
 * A call of a guarded method, with what it passes, joined over all flows that reach it.
 *
 * @param metric a handle's definition or a facade's name: {@link Value.OneOf} or unknown
 * @param passed the keys of the labels
 * @param labels the expression that gives the labels, if there is one
 */
public record CallSite(
    Tree tree,
    Place place,
    Guard guard,
    Value metric,
    Keys passed,
    Optional<ExpressionTree> labels) {

  CallSite join(CallSite other) {
    return new CallSite(
        tree, place, guard, metric.join(other.metric), passed.join(other.passed), labels);
  }

  /** The metrics that the call may touch, as far as they are known. */
  public List<MetricDefinition> metrics() {
    List<MetricDefinition> metrics = new ArrayList<>();
    for (KnownObject candidate : candidates()) {
      if (candidate instanceof KnownMetric known) {
        metrics.add(known.definition());
      } else if (candidate instanceof KnownObject.Text name) {
        guard.metrics().stream().filter(each -> isNamed(each, name.value())).forEach(metrics::add);
      }
    }
    if (metrics.size() > 1) {
      metrics.sort(Comparator.comparing(MetricDefinition::fullName));
    }
    return metrics;
  }

  /** The names passed to a facade that no metric of its sets has. */
  public List<String> unknownNames() {
    List<String> names = new ArrayList<>();
    for (KnownObject candidate : candidates()) {
      if (candidate instanceof KnownObject.Text name
          && guard.metrics().stream().noneMatch(each -> isNamed(each, name.value()))) {
        names.add(name.value());
      }
    }
    Collections.sort(names);
    return names;
  }

  /** The names that callers of the surrounding facades pass, and that are not forwarded rightly. */
  public List<SymbolicArgument> namesOfCallers() {
    return candidates().stream()
        .filter(SymbolicArgument.class::isInstance)
        .map(SymbolicArgument.class::cast)
        .sorted(Comparator.comparing(SymbolicArgument::name))
        .toList();
  }

  /** The keys that a metric asks this call for, in the order of their declaration. */
  public Set<String> expectedBy(MetricDefinition metric) {
    Set<String> keys = new LinkedHashSet<>(metric.labels());
    if (guard.includesBaseLabels()) {
      keys.addAll(metric.baseLabels());
    }
    return keys;
  }

  private Set<KnownObject> candidates() {
    return metric instanceof Value.OneOf one ? one.candidates() : Set.of();
  }

  private static boolean isNamed(MetricDefinition metric, String name) {
    return metric.name().equals(name) || metric.fullName().equals(name);
  }
}
