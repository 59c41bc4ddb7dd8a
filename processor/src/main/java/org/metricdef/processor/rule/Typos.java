package org.metricdef.processor.rule;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Pairs a key that is not asked for with a missing one that it looks like. */
final class Typos {

  private Typos() {}

  /** From the key as it was written to the key that was meant. */
  static Map<String, String> of(KeyComparison comparison) {
    Map<String, String> meant = new TreeMap<>();
    SortedSet<String> missing = new TreeSet<>(comparison.missing());
    for (String key : comparison.extra()) {
      missing.stream()
          .filter(each -> isClose(key, each))
          .min(Comparator.comparingInt(each -> EditDistance.between(key, each)))
          .ifPresent(each -> {
            meant.put(key, each);
            missing.remove(each);
          });
    }
    return meant;
  }

  private static boolean isClose(String written, String meant) {
    int limit = Math.max(1, Math.min(written.length(), meant.length()) / 3);
    return EditDistance.between(written, meant) <= limit;
  }
}
