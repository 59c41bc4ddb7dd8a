package org.metricdef.lint.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What changed about one metric that both versions have. */
final class MetricComparison {

  private final MetricView before;
  private final MetricView after;
  private final boolean isRenamed;
  private final List<Change> changes = new ArrayList<>();

  MetricComparison(Matching.Pair pair, boolean isRenamed) {
    this.before = pair.before();
    this.after = pair.after();
    this.isRenamed = isRenamed;
  }

  List<Change> changes() {
    boolean isOtherKind = kind();
    if (!before.unit().isEmpty()
        && !after.unit().isEmpty()
        && !before.unit().equals(after.unit())) {
      add(
          ChangeKind.UNIT_CHANGED,
          "",
          "the unit is %s now, and was %s".formatted(after.unit(), before.unit()));
    }
    // Another name or kind has other series: that is the same cause.
    if (!isRenamed && !isOtherKind) {
      series();
    }
    labels();
    values();
    if (before.isEmitted() && !after.isEmitted()) {
      add(ChangeKind.METRIC_IDLE, "", "nothing changes the metric any more");
    }
    return List.copyOf(changes);
  }

  Change change(ChangeKind kind, String subject, String text, boolean isGuess) {
    return new Change(kind, subject, text, isGuess, Optional.of(before), Optional.of(after));
  }

  private void add(ChangeKind kind, String subject, String text) {
    changes.add(change(kind, subject, text, false));
  }

  /** Whether Prometheus sees another kind. */
  private boolean kind() {
    if (before.kind().equals(after.kind())) {
      return false;
    }
    boolean isOther = !exposed(before.kind()).equals(exposed(after.kind()));
    add(
        isOther ? ChangeKind.KIND_CHANGED : ChangeKind.HANDLE_CHANGED,
        "",
        "the metric is of the kind %s now, and was of the kind %s"
            .formatted(after.kind(), before.kind()));
    return isOther;
  }

  /** The kind that Prometheus sees: how code gives the values is no part of it. */
  private static String exposed(String kind) {
    return switch (kind) {
      case "tracked counter" -> "counter";
      case "tracked gauge" -> "gauge";
      case "timer" -> "histogram";
      default -> kind;
    };
  }

  private void series() {
    minus(before.shape().series(), after.shape().series())
        .forEach(
            each -> add(ChangeKind.SERIES_GONE, each, "the series %s are gone".formatted(each)));
    minus(after.shape().series(), before.shape().series())
        .forEach(
            each -> add(ChangeKind.SERIES_ADDED, each, "the series %s are new".formatted(each)));
  }

  private void labels() {
    SortedSet<String> went = after.shape().areAllLabels()
        ? minus(before.shape().labels(), after.shape().labels())
        : new TreeSet<>();
    SortedSet<String> came = before.shape().areAllLabels()
        ? minus(after.shape().labels(), before.shape().labels())
        : new TreeSet<>();
    if (went.size() == 1 && came.size() == 1) {
      changes.add(change(
          ChangeKind.LABEL_RENAMED,
          went.first(),
          "the %s '%s' is called '%s' now (a guess: one went and one came)"
              .formatted(word(before, went.first()), went.first(), came.first()),
          true));
      return;
    }
    went.forEach(each -> add(
        ChangeKind.LABEL_REMOVED, each, "the %s '%s' is gone".formatted(word(before, each), each)));
    came.forEach(each ->
        add(ChangeKind.LABEL_ADDED, each, "the %s '%s' is new".formatted(word(after, each), each)));
  }

  private static String word(MetricView view, String label) {
    return view.shape().baseLabels().contains(label) ? "base label" : "label";
  }

  private void values() {
    for (String label : before.shape().closed().keySet()) {
      Set<String> now = after.shape().closed().get(label);
      if (now == null) {
        continue;
      }
      Set<String> old = before.shape().closed().get(label);
      minus(old, now)
          .forEach(each -> add(
              ChangeKind.VALUE_REMOVED,
              label + "=" + each,
              "the label '%s' is never '%s' any more".formatted(label, each)));
      minus(now, old)
          .forEach(each -> add(
              ChangeKind.VALUE_ADDED,
              label + "=" + each,
              "the label '%s' can be '%s' now".formatted(label, each)));
    }
  }

  private static SortedSet<String> minus(Set<String> some, Set<String> others) {
    SortedSet<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }
}
