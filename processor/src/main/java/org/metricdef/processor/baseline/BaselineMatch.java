package org.metricdef.processor.baseline;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One check against a baseline. Each entry stands for as many findings as its count says. */
public final class BaselineMatch {

  private final Baseline baseline;
  private final Map<BaselineEntry, Integer> seen = new HashMap<>();

  public BaselineMatch(Baseline baseline) {
    this.baseline = baseline;
  }

  public Baseline baseline() {
    return baseline;
  }

  /** Counts a finding; true if the baseline has it. */
  public boolean has(BaselineEntry entry) {
    int number = seen.getOrDefault(entry, 0) + 1;
    seen.put(entry, number);
    return number <= baseline.counts().getOrDefault(entry, 0);
  }

  /**
   * The entries that occur less often than the baseline says, with the difference.
   *
   * @param isJudged whether this check would have seen an entry
   */
  public SortedMap<BaselineEntry, Integer> absent(Predicate<BaselineEntry> isJudged) {
    SortedMap<BaselineEntry, Integer> absent = new TreeMap<>();
    for (Map.Entry<BaselineEntry, Integer> each : baseline.counts().entrySet()) {
      int left = each.getValue() - seen.getOrDefault(each.getKey(), 0);
      if (left > 0 && isJudged.test(each.getKey())) {
        absent.put(each.getKey(), left);
      }
    }
    return absent;
  }
}
