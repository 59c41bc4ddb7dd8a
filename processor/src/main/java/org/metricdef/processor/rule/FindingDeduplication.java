package org.metricdef.processor.rule;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.ruleset.Rule;

/**
 * Reports findings with the same cause once, at the first of them in the source, with the lines of
 * the others. Suppressed findings must be removed before; otherwise they would hide others.
 */
public final class FindingDeduplication {

  private FindingDeduplication() {}

  /**
   * The findings of a class as they are reported: the commonest cause first, since javac stops to
   * print after some, and those of one cause in the order of the source.
   */
  public static List<Finding> merge(List<Finding> findings, Function<Tree, Place> places) {
    List<Finding> merged = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (List<Finding> group : byCause(onePerTree(findings))) {
      Finding one = merged(group, places).at(group.size());
      merged.add(one);
      times.merge(kindOf(one, merged.size()), group.size(), Integer::sum);
    }
    Map<String, Place> begins = new HashMap<>();
    for (int i = 0; i < merged.size(); i++) {
      Place place = places.apply(merged.get(i).at());
      begins.merge(
          kindOf(merged.get(i), i + 1), place, (one, two) -> one.compareTo(two) <= 0 ? one : two);
    }
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < merged.size(); i++) {
      Finding finding = merged.get(i);
      String kind = kindOf(finding, i + 1);
      Place place = places.apply(finding.at());
      ranked.add(
          new Ranked(finding, times.getOrDefault(kind, 0), begins.getOrDefault(kind, place)));
    }
    ranked.sort(Comparator.comparingInt((Ranked each) -> -each.times())
        .thenComparing(Ranked::begin)
        .thenComparing(Ranked::finding, bySource(places)));
    return ranked.stream().map(Ranked::finding).toList();
  }

  /**
   * A finding with what its order depends on.
   *
   * @param times how many places have its cause
   * @param begin the first of these places
   */
  private record Ranked(Finding finding, int times, Place begin) {}

  /** What findings with the same cause share, wherever it is; a finding without one is alone. */
  private static String kindOf(Finding finding, int number) {
    return finding.rule().id() + " " + finding.reason().orElseGet(() -> "#" + number);
  }

  /** Javac prints one error per place, so the first finding at a tree mentions the others. */
  private static List<Finding> onePerTree(List<Finding> findings) {
    Map<Tree, Finding> byTree = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byTree.merge(finding.at(), finding, (first, next) -> {
        String id = next.rule().equals(first.rule())
            ? ""
            : "[%s] ".formatted(next.rule().id());
        return first.with("and", id + next.lines().headline(), first.fix());
      });
    }
    return List.copyOf(byTree.values());
  }

  private static List<List<Finding>> byCause(List<Finding> findings) {
    List<List<Finding>> groups = new ArrayList<>();
    Map<Shared, List<Finding>> byCause = new HashMap<>();
    for (Finding finding : findings) {
      Optional<Shared> shared = finding.cause().map(cause -> new Shared(finding.rule(), cause));
      List<Finding> group = shared.map(byCause::get).orElseGet(ArrayList::new);
      if (group.isEmpty()) {
        groups.add(group);
        shared.ifPresent(cause -> byCause.put(cause, group));
      }
      group.add(finding);
    }
    return groups;
  }

  /** What findings share that are reported once. One that is certain does not speak for others. */
  private record Shared(Rule rule, FindingCause cause) {}

  private static Finding merged(List<Finding> group, Function<Tree, Place> places) {
    Finding first = group.stream().min(bySource(places)).orElseThrow();
    List<Long> others = group.stream()
        .filter(finding -> finding != first)
        .map(finding -> places.apply(finding.at()).line())
        .filter(line -> line != places.apply(first.at()).line())
        .distinct()
        .sorted()
        .toList();
    Optional<Fix> fix = fixOfAll(first, group);
    return others.isEmpty()
        ? first.with(fix)
        : first.with(
            "also at",
            (others.size() == 1 ? "line " : "lines ")
                + others.stream().map(String::valueOf).collect(Collectors.joining(", ")),
            fix);
  }

  /** The edits of all findings; empty if one of them has none. */
  private static Optional<Fix> fixOfAll(Finding first, List<Finding> group) {
    Optional<Fix> all = first.fix();
    for (Finding finding : group) {
      all = all.flatMap(fix -> finding.fix().map(fix::alsoAt));
    }
    return all;
  }

  private static Comparator<Finding> bySource(Function<Tree, Place> places) {
    return Comparator.comparing(finding -> places.apply(finding.at()));
  }
}
