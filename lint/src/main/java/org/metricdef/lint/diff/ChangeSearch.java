package org.metricdef.lint.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.metricdef.lint.emitted.OwnedNames;

/** What changed between two versions. */
public final class ChangeSearch {

  private final Version before;
  private final Version after;
  private final List<Change> changes = new ArrayList<>();

  private ChangeSearch(Version before, Version after) {
    this.before = before;
    this.after = after;
  }

  /** The changes, ordered by metric. */
  public static List<Change> of(Version before, Version after) {
    ChangeSearch search = new ChangeSearch(before, after);
    search.run();
    search.changes.sort(Comparator.comparing(Change::metric)
        .thenComparing(Change::kind)
        .thenComparing(Change::subject));
    return List.copyOf(search.changes);
  }

  private void run() {
    Matching matching = Matching.of(before.metrics(), after.metrics());
    for (MetricView each : matching.gone()) {
      if (!mayBeIn(after, each)) {
        changes.add(new Change(
            ChangeKind.METRIC_GONE,
            "",
            "the metric is gone",
            false,
            Optional.of(each),
            Optional.empty()));
      } else if (!each.id().isObserved()) {
        changes.add(new Change(
            ChangeKind.METRIC_UNDECLARED,
            "",
            "no metric set declares it any more, and calls of a client name one like it",
            false,
            Optional.of(each),
            Optional.empty()));
      }
    }
    for (MetricView each : matching.added()) {
      if (!mayBeIn(before, each)) {
        changes.add(new Change(
            ChangeKind.METRIC_ADDED,
            "",
            "the metric is new",
            false,
            Optional.empty(),
            Optional.of(each)));
      }
    }
    for (Matching.Pair each : matching.renamed()) {
      MetricComparison pair = new MetricComparison(each, true);
      changes.add(pair.change(
          ChangeKind.METRIC_RENAMED,
          "",
          "the metric is called %s now (a guess: %s)"
              .formatted(each.after().id().name(), sameThing(each)),
          true));
      changes.addAll(pair.changes());
    }
    for (Matching.Pair each : matching.same()) {
      changes.addAll(new MetricComparison(each, false).changes());
    }
  }

  /**
   * Whether a version may have a metric whose name was not found in it: as one that calls of a
   * client name and no set declares, or the other way round.
   */
  private static boolean mayBeIn(Version version, MetricView view) {
    if (view.id().isObserved()
        && (version.unclear().contains(view.id().client()) || version.unclear().contains(""))) {
      return true;
    }
    return version.metrics().stream()
        .filter(each -> each.id().isObserved() || view.id().isObserved())
        .anyMatch(each -> isNamedAlike(each.id().name(), view.id().name()));
  }

  /** Clients add ends to names, so one name may begin the other. */
  private static boolean isNamedAlike(String one, String other) {
    String first = exposed(one);
    String second = exposed(other);
    return first.equals(second) || first.startsWith(second + "_") || second.startsWith(first + "_");
  }

  private static String exposed(String name) {
    return OwnedNames.base(name.replaceAll("[^a-zA-Z0-9_:]", "_"));
  }

  /** What the two metrics of a guess have in common. */
  private static String sameThing(Matching.Pair pair) {
    MetricName old = pair.before().id();
    MetricName now = pair.after().id();
    if (!old.method().equals(now.method())) {
      return "%s declares it with the same help text".formatted(now.set());
    }
    return old.set().equals(now.set())
        ? "%s.%s() declares it".formatted(now.set(), now.method())
        : "%s() of %s declares it, as %s did".formatted(now.method(), now.set(), old.set());
  }
}
