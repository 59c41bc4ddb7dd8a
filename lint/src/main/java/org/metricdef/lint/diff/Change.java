package org.metricdef.lint.diff;

import java.util.Optional;

/**
 * What became of one thing about a metric.
 *
 * @param subject what it is about: a label, a label with a value, the name of a series; empty if it
 *     is the metric
 * @param text what changed, about {@link #metric}
 * @param isGuess whether two things that went and came were taken for one that was renamed
 * @param before the metric in the old version, if it is there
 * @param after the metric in the new version, if it is there
 */
public record Change(
    ChangeKind kind,
    String subject,
    String text,
    boolean isGuess,
    Optional<MetricView> before,
    Optional<MetricView> after) {

  /** The metric in the new version; in the old one if it is gone. */
  public MetricView view() {
    return after.or(() -> before).orElseThrow();
  }

  /** The name that rules and dashboards ask for today: the old one if there is one. */
  public String metric() {
    return before.or(() -> after).orElseThrow().id().name();
  }

  /** What a baseline recognizes it by. */
  public String code() {
    return subject.isEmpty()
        ? "%s %s".formatted(metric(), kind)
        : "%s %s %s".formatted(metric(), kind, subject);
  }
}
