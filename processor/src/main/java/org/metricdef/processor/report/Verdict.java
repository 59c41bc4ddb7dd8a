package org.metricdef.processor.report;

/** What is known about a metric call. */
public enum Verdict {
  /** The call cannot fail because of its label keys. */
  PROVEN,
  /** On at least one path, the call passes wrong keys or names no metric. */
  WRONG,
  /** It is unknown whether the call is proven or wrong. */
  UNPROVEN
}
