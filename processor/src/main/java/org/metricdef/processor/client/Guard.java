package org.metricdef.processor.client;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.declaration.LabelForm;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;
import org.metricdef.processor.declaration.NameForm;

/**
 * Where a guarded method takes its metric and its labels from.
 *
 * @param nameArgument the position of the metric's name; empty where the receiver is the handle
 * @param metrics the metrics that the name may mean; empty for a handle
 * @param kinds the kinds of metric that the method accepts
 * @param form the form of a name that it accepts
 * @param labelsArgument the position of the labels; empty where the method takes none
 * @param labelForm the form in which it takes the labels; empty if it is not supported
 * @param includesBaseLabels whether the labels must hold the keys of the base labels too
 */
public record Guard(
    OptionalInt nameArgument,
    List<MetricDefinition> metrics,
    Set<MetricKind> kinds,
    NameForm form,
    OptionalInt labelsArgument,
    Optional<LabelForm> labelForm,
    boolean includesBaseLabels) {

  public Guard {
    metrics = List.copyOf(metrics);
    kinds = Set.copyOf(kinds);
  }

  /**
   * The metrics that a name may mean: the one with this full name, or else those with this name
   * after the prefix.
   */
  List<MetricDefinition> named(String name) {
    if (form != NameForm.EITHER) {
      return metrics.stream().filter(metric -> form.names(metric, name)).toList();
    }
    List<MetricDefinition> full =
        metrics.stream().filter(metric -> metric.fullName().equals(name)).toList();
    return full.isEmpty()
        ? metrics.stream().filter(metric -> metric.isNamed(name)).toList()
        : full;
  }

  /**
   * Whether a call that this guard has checked may be passed on to a method with another guard.
   *
   * @param shift how many parameters further back this guard's method has the same ones
   */
  boolean covers(Guard to, int shift) {
    return coversMetrics(to)
        && isShifted(nameArgument, to.nameArgument, shift)
        && isShifted(labelsArgument, to.labelsArgument, shift);
  }

  /** Whether every metric and map of labels that this guard accepts is right for another guard. */
  boolean coversMetrics(Guard to) {
    return to.nameArgument.isPresent()
        && includesBaseLabels == to.includesBaseLabels
        && to.kinds.containsAll(kinds)
        && (form.isPartOf(to.form)
            || metrics.stream().allMatch(each -> each.prefix().isEmpty()))
        && (metrics.equals(to.metrics) || !metrics.isEmpty() && isPartOf(to));
  }

  /** Whether each name that this guard accepts means the same metric for another one. */
  private boolean isPartOf(Guard to) {
    Set<String> names = metrics.stream()
        .flatMap(metric -> Stream.of(metric.name(), metric.fullName()))
        .collect(toSet());
    List<MetricDefinition> meant = to.metrics.stream()
        .filter(metric -> names.contains(metric.name()) || names.contains(metric.fullName()))
        .toList();
    return meant.size() == metrics.size() && meant.containsAll(metrics);
  }

  private static boolean isShifted(OptionalInt from, OptionalInt to, int shift) {
    return to.isEmpty() && from.isEmpty()
        || to.isPresent() && from.equals(OptionalInt.of(to.getAsInt() + shift));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Guard that
            && nameArgument.equals(that.nameArgument)
            && metrics.equals(that.metrics)
            && kinds.equals(that.kinds)
            && form == that.form
            && labelsArgument.equals(that.labelsArgument)
            && labelForm.equals(that.labelForm)
            && includesBaseLabels == that.includesBaseLabels;
  }

  @Override
  public int hashCode() {
    return 31
            * (31
                    * (31
                            * (31 * (31 * nameArgument.hashCode() + metrics.hashCode())
                                + kinds.hashCode()
                                + form.hashCode())
                        + labelsArgument.hashCode())
                + labelForm.hashCode())
        + Boolean.hashCode(includesBaseLabels);
  }
}
