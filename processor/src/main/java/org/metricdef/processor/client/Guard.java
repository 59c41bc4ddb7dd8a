package org.metricdef.processor.client;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/**
 * How a guarded method is told its metric and its labels.
 *
 * @param nameArgument the argument that names the metric; empty where the receiver is its handle
 * @param metrics what the name may be, of a facade
 * @param kinds the kinds of metric that it is for
 * @param labelsArgument the argument that takes the labels; empty where there are none
 * @param includesBaseLabels whether the base labels are passed too
 */
public record Guard(
    OptionalInt nameArgument,
    List<MetricDefinition> metrics,
    Set<MetricKind> kinds,
    OptionalInt labelsArgument,
    boolean includesBaseLabels) {

  public Guard {
    metrics = List.copyOf(metrics);
    kinds = Set.copyOf(kinds);
  }
}
