package org.metricdef.promql.syntax;

import java.util.Locale;

/** How a range treats its ends. */
public enum Extension {
  ANCHORED,
  SMOOTHED;

  /** How it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
