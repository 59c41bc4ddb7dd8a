package org.metricdef.lint.diff;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What Prometheus sees of a metric, over all clients.
 *
 * @param series the names of its series; empty if they are not known
 * @param labels the labels that they can have, but for those that Prometheus adds and for {@code
 *     le}
 * @param areAllLabels whether they can surely have no other one
 * @param baseLabels those labels whose values are given once, when the set is registered
 * @param closed the labels of which all values are known, with these values
 */
public record Shape(
    SortedSet<String> series,
    SortedSet<String> labels,
    boolean areAllLabels,
    SortedSet<String> baseLabels,
    SortedMap<String, Set<String>> closed) {

  public Shape {
    series = Collections.unmodifiableSortedSet(new TreeSet<>(series));
    labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
    baseLabels = Collections.unmodifiableSortedSet(new TreeSet<>(baseLabels));
    closed = Collections.unmodifiableSortedMap(new TreeMap<>(closed));
  }

  /** What both have: of another client, or of another use. */
  Shape and(Shape other) {
    SortedMap<String, Set<String>> both = new TreeMap<>();
    for (Map.Entry<String, Set<String>> each : closed.entrySet()) {
      Set<String> more = other.closed.get(each.getKey());
      if (more != null) {
        both.put(each.getKey(), union(each.getValue(), more));
      }
    }
    return new Shape(
        union(series, other.series),
        union(labels, other.labels),
        areAllLabels && other.areAllLabels,
        union(baseLabels, other.baseLabels),
        both);
  }

  private static SortedSet<String> union(Set<String> some, Set<String> others) {
    SortedSet<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
