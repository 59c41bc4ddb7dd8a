package org.metricdef.processor.rule;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Loss;

/**
 * The keys that are asked for beside the keys that are passed.
 *
 * @param extra keys that are passed, at least on some path, and not asked for
 * @param missing keys that are asked for and absent, at least on some path
 * @param unknown why other keys may be passed, or these absent, if that is not known
 */
record KeyComparison(
    Set<String> expected,
    Keys passed,
    SortedSet<String> extra,
    SortedSet<String> missing,
    Optional<Loss> unknown) {

  static KeyComparison of(Set<String> expected, Keys passed) {
    SortedSet<String> extra = new TreeSet<>();
    for (String key : passed.facts().keySet()) {
      if (!expected.contains(key)) {
        extra.add(key);
      }
    }
    SortedSet<String> missing = new TreeSet<>();
    // A key that nobody saw put in may be there all the same.
    if (passed.open().isEmpty()) {
      for (String key : expected) {
        if (!passed.holds(key)) {
          missing.add(key);
        }
      }
    }
    return new KeyComparison(expected, passed, extra, missing, passed.open());
  }

  boolean isWrong() {
    return !extra.isEmpty() || !missing.isEmpty();
  }

  boolean isProven() {
    return !isWrong() && unknown.isEmpty();
  }
}
