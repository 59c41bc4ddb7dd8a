package org.metricdef.promql.syntax;

/** A condition on the value of a label. */
public record LabelMatcher(
    LabelName label, MatchOperator operator, Expr.StringLiteral value, Span span) {

  /** The value without quotes. A string that is not well-formed stands for itself. */
  public String text() {
    return Strings.valueOf(value.text()).orElse(value.text());
  }
}
