package org.metricdef.processor.rule;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.metricdef.processor.flow.Place;

/**
 * Reports findings of one cause once, where the first of them is, and names the lines of the others.
 * What is suppressed has to be taken out before, so that it hides nothing else.
 */
public final class OneCause {

  private OneCause() {}

  /** The findings of a class as they are reported. */
  public static List<Finding> merge(List<Finding> findings, Function<Tree, Place> places) {
    Map<Object, List<Finding>> byCause = new LinkedHashMap<>();
    for (Finding finding : ofOneTree(findings)) {
      Object cause = finding.cause().orElse(finding);
      byCause.computeIfAbsent(cause, key -> new ArrayList<>()).add(finding);
    }
    return byCause.values().stream()
        .map(group -> reported(group, places))
        .sorted(Comparator.comparing(finding -> places.apply(finding.at())))
        .toList();
  }

  /** The compiler prints one error a place: what else is wrong there goes into the first. */
  private static List<Finding> ofOneTree(List<Finding> findings) {
    Map<Tree, Finding> byTree = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byTree.merge(finding.at(), finding, (first, next) -> {
        String id = next.rule().equals(first.rule())
            ? ""
            : "[%s] ".formatted(next.rule().id());
        return first.with("and", id + next.lines().headline());
      });
    }
    return List.copyOf(byTree.values());
  }

  private static Finding reported(List<Finding> group, Function<Tree, Place> places) {
    Comparator<Finding> bySource = Comparator.comparing(finding -> places.apply(finding.at()));
    Finding first = group.stream().min(bySource).orElseThrow();
    List<Long> others = group.stream()
        .filter(finding -> finding != first)
        .map(finding -> places.apply(finding.at()).line())
        .sorted()
        .toList();
    return others.isEmpty()
        ? first
        : first.with(
            "also at",
            (others.size() == 1 ? "line " : "lines ")
                + others.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
