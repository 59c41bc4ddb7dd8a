package org.metricdef.lint.diff;

import java.util.List;
import java.util.Set;

/**
 * The metrics of one version of a code base.
 *
 * @param described the version in words, such as {@code main (1f3c0a2)}
 * @param metrics ordered by name
 * @param unclear the clients of which some call names a metric that is not known: then none of
 *     their metrics is surely gone
 */
public record Version(String described, List<MetricView> metrics, Set<String> unclear) {

  public Version {
    metrics = List.copyOf(metrics);
    unclear = Set.copyOf(unclear);
  }
}
