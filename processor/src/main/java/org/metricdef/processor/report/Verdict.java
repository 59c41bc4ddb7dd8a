package org.metricdef.processor.report;

/** What is known of a call site. */
public enum Verdict {
  /** The call cannot fail over its label keys. */
  PROVEN,
  /** Some flow passes wrong keys, or names no metric. */
  WRONG,
  /** Neither is known. */
  UNPROVEN
}
