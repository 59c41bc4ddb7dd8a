package org.metricdef.processor.rule;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the missing key that an extra key resembles. */
final class Typos {

  private Typos() {}

  /** Maps each misspelt key to the key that was meant. */
  static Map<String, String> of(KeyComparison comparison) {
    Map<String, String> meant = new TreeMap<>();
    SortedSet<String> missing = new TreeSet<>(comparison.missing());
    for (String key : comparison.extra()) {
      EditDistance.closest(
              key, missing.stream().filter(each -> isClose(key, each)).toList())
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
