package org.metricdef.lint.init;

import java.util.Locale;

/** Which metrics become one set. */
public enum Grouping {
  /** Those that one class declares, or records first. */
  CLASS,
  /** Those whose names begin with the same word. */
  PREFIX;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
