package org.metricdef.processor.baseline;

import java.util.Comparator;

/**
 * What recognizes a finding again when lines move.
 *
 * @param file the source, relative to the folder of the baseline, with slashes
 * @param rule the id of the rule
 * @param code the code that the finding is about, as {@link CodeText} gives it
 */
public record BaselineEntry(String file, String rule, String code)
    implements Comparable<BaselineEntry> {

  @Override
  public int compareTo(BaselineEntry other) {
    return Comparator.comparing(BaselineEntry::file)
        .thenComparing(BaselineEntry::rule)
        .thenComparing(BaselineEntry::code)
        .compare(this, other);
  }

  /** The entry for people. */
  @Override
  public String toString() {
    return "[%s] %s: %s".formatted(rule, file, code);
  }
}
