package org.metricdef.processor.client;

import java.util.List;
import java.util.OptionalInt;
import org.metricdef.processor.declaration.MetricDefinition;

/**
 * How a guarded method is told its metric and its labels.
 *
 * @param nameArgument the argument that names the metric; empty where the receiver is its handle
 * @param metrics what the name may be, of a facade
 * @param labelsArgument the argument that takes the labels; empty where there are none
 * @param includesBaseLabels whether the base labels are passed too
 */
public record Guard(
    OptionalInt nameArgument,
    List<MetricDefinition> metrics,
    OptionalInt labelsArgument,
    boolean includesBaseLabels) {

  public Guard {
    metrics = List.copyOf(metrics);
  }
}
