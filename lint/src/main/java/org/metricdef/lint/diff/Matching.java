package org.metricdef.lint.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which metric of the new version is which one of the old.
 *
 * @param same pairs with one name
 * @param renamed pairs that are taken for one metric with another name
 * @param gone metrics of the old version whose names the new one does not have
 * @param added metrics of the new version whose names the old one did not have
 */
record Matching(
    List<Pair> same, List<Pair> renamed, List<MetricView> gone, List<MetricView> added) {

  /** A metric in both versions. */
  record Pair(MetricView before, MetricView after) {}

  Matching {
    same = List.copyOf(same);
    renamed = List.copyOf(renamed);
    gone = List.copyOf(gone);
    added = List.copyOf(added);
  }

  static Matching of(List<MetricView> before, List<MetricView> after) {
    List<Pair> same = new ArrayList<>();
    List<MetricView> gone = new ArrayList<>();
    for (MetricView each : before) {
      Optional<MetricView> other = sameName(each, after);
      other.ifPresentOrElse(found -> same.add(new Pair(each, found)), () -> gone.add(each));
    }
    List<MetricView> added = new ArrayList<>();
    for (MetricView each : after) {
      if (sameName(each, before).isEmpty()) {
        added.add(each);
      }
    }
    List<Pair> renamed = new ArrayList<>();
    for (BiPredicate<MetricView, MetricView> guess : List.<BiPredicate<MetricView, MetricView>>of(
        Matching::isDeclaredBySameMethod, Matching::hasOtherPrefix, Matching::isDescribedAlike)) {
      renamed.addAll(guessed(gone, added, guess));
    }
    renamed.sort(Comparator.comparing(each -> each.before().id().name()));
    return new Matching(same, renamed, gone, added);
  }

  /**
   * The metric that has the name now. Where several modules declare it, it is the one of the same
   * set, or else the one that is most alike.
   */
  private static Optional<MetricView> sameName(MetricView view, List<MetricView> others) {
    return others.stream()
        .filter(each -> each.id().name().equals(view.id().name())
            && each.id().client().equals(view.id().client())
            && (!view.id().isObserved() || each.id().method().equals(view.id().method())))
        .min(Comparator.comparing(
                (MetricView each) -> !each.id().set().equals(view.id().set()))
            .thenComparing(each -> distance(view, each)));
  }

  private static int distance(MetricView view, MetricView other) {
    Set<String> differing = new HashSet<>(view.shape().labels());
    differing.addAll(other.shape().labels());
    Set<String> both = new HashSet<>(view.shape().labels());
    both.retainAll(other.shape().labels());
    differing.removeAll(both);
    return differing.size() + (view.kind().equals(other.kind()) ? 0 : 1);
  }

  /** Takes out of both lists the pairs that a guess finds, where it finds only one for each. */
  private static List<Pair> guessed(
      List<MetricView> gone, List<MetricView> added, BiPredicate<MetricView, MetricView> guess) {
    List<Pair> found = new ArrayList<>();
    for (MetricView before : gone) {
      List<MetricView> candidates =
          added.stream().filter(each -> guess.test(before, each)).toList();
      if (candidates.size() == 1
          && gone.stream().filter(each -> guess.test(each, candidates.get(0))).count() == 1) {
        found.add(new Pair(before, candidates.get(0)));
      }
    }
    for (Pair each : found) {
      gone.remove(each.before());
      added.remove(each.after());
    }
    return found;
  }

  private static boolean areDeclared(MetricView before, MetricView after) {
    return !before.id().method().isEmpty()
        && !before.id().isObserved()
        && !after.id().isObserved();
  }

  private static boolean isDeclaredBySameMethod(MetricView before, MetricView after) {
    return areDeclared(before, after)
        && before.id().set().equals(after.id().set())
        && before.id().method().equals(after.id().method());
  }

  private static boolean hasOtherPrefix(MetricView before, MetricView after) {
    return areDeclared(before, after)
        && before.id().method().equals(after.id().method())
        && before.id().bareName().equals(after.id().bareName())
        && before.kind().equals(after.kind());
  }

  private static boolean isDescribedAlike(MetricView before, MetricView after) {
    return areDeclared(before, after)
        && before.id().set().equals(after.id().set())
        && !before.help().isEmpty()
        && before.help().equals(after.help())
        && before.kind().equals(after.kind())
        && before.shape().labels().equals(after.shape().labels());
  }
}
