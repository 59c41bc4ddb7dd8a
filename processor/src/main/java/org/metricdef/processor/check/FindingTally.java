package org.metricdef.processor.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.metricdef.processor.report.DispositionPolicy.Decision;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.ruleset.Rule;

/**
 * Counts what was reported in a compilation, by rule and by cause. javac prints a hundred errors by
 * default, so of many the count is all that a person sees.
 */
public final class FindingTally {

  /** Fewer findings are counted at a glance. */
  private static final int FEWEST = 5;

  /** The causes that are named of one rule; the others are counted together. */
  private static final int MOST_CAUSES = 3;

  private static final String NO_CAUSE = "each for a reason of its own";

  private final Map<Rule, Map<String, Integer>> causes = new TreeMap<>();
  private int findings;
  private int classes;

  /** Adds what is shown of one class. */
  public void add(List<Decision> decisions) {
    boolean isShown = false;
    for (Decision decision : decisions) {
      if (decision.disposition().isShown()) {
        Finding finding = decision.finding();
        Map<String, Integer> ofRule = causes.get(finding.rule());
        if (ofRule == null) {
          ofRule = new HashMap<>();
          causes.put(finding.rule(), ofRule);
        }
        String reason = finding.reason().orElse(NO_CAUSE);
        ofRule.put(reason, ofRule.getOrDefault(reason, 0) + finding.places());
        findings += finding.places();
        isShown = true;
      }
    }
    classes += isShown ? 1 : 0;
  }

  /** The note that closes the compilation; empty if there is little to count. */
  public Optional<String> note() {
    return findings < FEWEST ? Optional.empty() : Optional.of(text());
  }

  private String text() {
    StringBuilder text = new StringBuilder("MetricDef: %d findings in %s"
        .formatted(findings, classes == 1 ? "1 class" : classes + " classes"));
    List<Map.Entry<Rule, Map<String, Integer>>> rules = new ArrayList<>(causes.entrySet());
    rules.sort(Comparator.comparingInt(each -> -sum(each.getValue())));
    for (Map.Entry<Rule, Map<String, Integer>> each : rules) {
      text.append(
          "\n    %4d  [%s]".formatted(sum(each.getValue()), each.getKey().id()));
      addCauses(each.getValue(), text);
    }
    return text.toString();
  }

  private static int sum(Map<String, Integer> ofRule) {
    return ofRule.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void addCauses(Map<String, Integer> ofRule, StringBuilder text) {
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(ofRule.entrySet());
    sorted.sort(Map.Entry.<String, Integer>comparingByValue()
        .reversed()
        .thenComparing(Map.Entry.comparingByKey()));
    if (sorted.size() == 1 && sorted.get(0).getKey().equals(NO_CAUSE)) {
      return;
    }
    int others = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (i < MOST_CAUSES) {
        text.append("\n          %4d  %s"
            .formatted(sorted.get(i).getValue(), sorted.get(i).getKey()));
      } else {
        others += sorted.get(i).getValue();
      }
    }
    if (others > 0) {
      text.append(
          "\n          %4d  for %d more reasons".formatted(others, sorted.size() - MOST_CAUSES));
    }
  }
}
