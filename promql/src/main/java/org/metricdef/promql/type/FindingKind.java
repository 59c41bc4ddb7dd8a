package org.metricdef.promql.type;

/** When Prometheus refuses what a finding reports. */
public enum FindingKind {
  /** When it loads the rule: a literal, a type, a count, a modifier. */
  INVALID,
  /** When it loads the rule, unless a flag turns the feature on. */
  EXPERIMENTAL,
  /** When it evaluates the rule. */
  EVALUATION
}
