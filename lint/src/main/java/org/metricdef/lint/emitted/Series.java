package org.metricdef.lint.emitted;

import java.util.Map;
import java.util.Set;
import org.metricdef.promql.label.LabelSet;

/**
 * The series of one name.
 *
 * @param metric the name of the metric as it is declared
 * @param isNonNegative whether no value is below 0
 * @param labels the labels that they can have, but for those that Prometheus adds
 * @param closed the labels of which all values are known, with these values
 * @param isEmitted whether some call may change the metric
 */
public record Series(
    String name,
    String metric,
    SeriesKind kind,
    boolean isNonNegative,
    LabelSet labels,
    Map<String, Set<String>> closed,
    boolean isEmitted) {

  public Series {
    closed = Map.copyOf(closed);
  }

  /** What the series of this name can be if another catalogue has the name too. */
  Series with(Series other) {
    return new Series(
        name,
        metric,
        kind,
        isNonNegative && other.isNonNegative,
        labels.union(other.labels),
        Closed.union(closed, other.closed),
        isEmitted || other.isEmitted);
  }
}
