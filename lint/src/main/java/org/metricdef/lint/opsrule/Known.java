package org.metricdef.lint.opsrule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.emitted.Emitted;
import org.metricdef.lint.emitted.Series;
import org.metricdef.lint.rulefile.GrafanaVariables;
import org.metricdef.promql.label.LabelSet;
import org.metricdef.promql.label.MetricLabels;
import org.metricdef.promql.label.RecordingRule;
import org.metricdef.promql.label.RecordingRules;
import org.metricdef.promql.label.SelectedMetrics;
import org.metricdef.promql.syntax.Expr;

/** What is known of metrics: from code, from Prometheus itself, from rules that record. */
final class Known {

  /**
   * Series that Prometheus adds for each target, also for those of other programs, which have
   * labels that nobody tells of.
   */
  private static final Set<String> OF_TARGETS = Set.of(
      "up",
      "scrape_duration_seconds",
      "scrape_samples_post_metric_relabeling",
      "scrape_samples_scraped",
      "scrape_series_added");

  private final Emitted emitted;
  private final Set<String> foreign;
  private final LabelSet targetLabels;
  private final Set<String> recorded = new HashSet<>();
  private final MetricLabels labels;

  /**
   * Puts together what is known.
   *
   * @param foreign metrics that other programs expose
   * @param targetLabels the labels that Prometheus adds when it scrapes
   * @param rules the recording rules that could be read
   * @param unread the metrics of those that could not
   */
  Known(
      Emitted emitted,
      Set<String> foreign,
      Set<String> targetLabels,
      List<RecordingRule> rules,
      Set<String> unread) {
    this.emitted = emitted;
    this.foreign = Set.copyOf(foreign);
    this.targetLabels = LabelSet.of(targetLabels);
    rules.forEach(each -> recorded.add(each.metric()));
    recorded.addAll(unread);
    MetricLabels recording = new RecordingRules(rules, this::scraped);
    labels = metric -> unread.contains(metric) ? Optional.empty() : recording.of(metric);
  }

  private Optional<LabelSet> scraped(String metric) {
    return foreign.contains(metric)
        ? Optional.empty()
        : emitted.series(metric).map(each -> each.labels().union(targetLabels));
  }

  /** The labels of metrics. */
  MetricLabels labels() {
    return labels;
  }

  Emitted emitted() {
    return emitted;
  }

  /** Whether something but the declared metrics gives a metric this name, or may do so. */
  boolean isElsewhere(String name) {
    return foreign.contains(name)
        || recorded.contains(name)
        || OF_TARGETS.contains(name)
        || emitted.owned().isMentioned(name)
        || name.contains(GrafanaVariables.UNKNOWN);
  }

  /** The series that a selector names, if code emits all of them, and nothing else gives them. */
  Optional<List<Series>> series(Expr.VectorSelector selector) {
    List<String> names = SelectedMetrics.of(selector);
    List<Series> found = names.stream()
        .filter(each -> !isElsewhere(each))
        .flatMap(each -> emitted.series(each).stream())
        .toList();
    return names.isEmpty() || found.size() < names.size() ? Optional.empty() : Optional.of(found);
  }
}
