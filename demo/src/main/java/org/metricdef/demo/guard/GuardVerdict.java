package org.metricdef.demo.guard;

import java.util.Locale;

/** What became of the bug that was put back. */
public enum GuardVerdict {
  /** javac refused it, for the right reason, and compiles the fixed sources. */
  REFUSED,
  /** javac compiled it. */
  ACCEPTED,
  /** javac refused it for another reason, or refuses the fixed sources as well. */
  BROKEN;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
