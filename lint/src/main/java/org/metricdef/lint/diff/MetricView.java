package org.metricdef.lint.diff;

/**
 * A metric as one version of a code base has it, over all clients and modules.
 *
 * @param kind the kind, such as {@code tracked gauge}; empty if it is not known
 * @param unit the unit of its values; empty if none is stated
 * @param help what it counts; empty if that is not known
 * @param isEmitted whether some code may change it
 * @param at where it is declared, or used first
 */
public record MetricView(
    MetricName id,
    String kind,
    String unit,
    String help,
    Shape shape,
    boolean isEmitted,
    Place at) {

  /** The same metric with what else is known of it. */
  MetricView and(MetricView other) {
    return new MetricView(
        id, kind, unit, help, shape.and(other.shape), isEmitted || other.isEmitted, at);
  }
}
