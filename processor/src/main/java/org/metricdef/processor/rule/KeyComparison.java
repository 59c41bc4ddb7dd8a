package org.metricdef.processor.rule;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.Keys;

/**
 * The required keys, compared with the passed keys.
 *
 * @param extra keys that are passed on at least one path, and are not required
 * @param missing keys that are required, and are absent on at least one path
 * @param unknown why other keys can be present, or these keys absent; empty if all is known
 */
record KeyComparison(
    Set<String> expected,
    Keys passed,
    SortedSet<String> extra,
    SortedSet<String> missing,
    Optional<UnknownCause> unknown) {

  static KeyComparison of(Set<String> expected, Keys passed) {
    SortedSet<String> extra = new TreeSet<>();
    for (String key : passed.facts().keySet()) {
      if (!expected.contains(key)) {
        extra.add(key);
      }
    }
    SortedSet<String> missing = new TreeSet<>();
    // If the map is unknown, it can have keys that the analysis has not seen.
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
