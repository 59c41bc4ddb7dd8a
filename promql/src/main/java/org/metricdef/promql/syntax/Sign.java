package org.metricdef.promql.syntax;

/** A sign before a number or an expression. */
public enum Sign {
  PLUS("+"),
  MINUS("-");

  private final String symbol;

  Sign(String symbol) {
    this.symbol = symbol;
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }
}
