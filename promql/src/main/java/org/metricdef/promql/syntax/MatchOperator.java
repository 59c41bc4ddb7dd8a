package org.metricdef.promql.syntax;

/** How a matcher compares. */
public enum MatchOperator {
  EQUAL("="),
  NOT_EQUAL("!="),
  MATCHES("=~"),
  MATCHES_NOT("!~");

  private final String symbol;

  MatchOperator(String symbol) {
    this.symbol = symbol;
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }

  /** Whether the value is a regular expression. */
  public boolean isRegex() {
    return this == MATCHES || this == MATCHES_NOT;
  }
}
