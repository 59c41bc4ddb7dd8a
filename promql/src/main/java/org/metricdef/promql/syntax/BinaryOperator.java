package org.metricdef.promql.syntax;

import java.util.Optional;

/** An operator between two operands. */
public enum BinaryOperator {
  OR("or", 1),
  AND("and", 2),
  UNLESS("unless", 2),
  EQUAL("==", 3),
  NOT_EQUAL("!=", 3),
  LESS("<", 3),
  LESS_OR_EQUAL("<=", 3),
  GREATER(">", 3),
  GREATER_OR_EQUAL(">=", 3),
  TRIM_UPPER("</", 3),
  TRIM_LOWER(">/", 3),
  ADD("+", 4),
  SUBTRACT("-", 4),
  MULTIPLY("*", 5),
  DIVIDE("/", 5),
  MODULO("%", 5),
  ATAN2("atan2", 5),
  POWER("^", 6);

  /** How strongly a sign binds: less than a power, more than a product. */
  static final int OF_SIGN = 6;

  private final String symbol;
  private final int precedence;

  BinaryOperator(String symbol, int precedence) {
    this.symbol = symbol;
    this.precedence = precedence;
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }

  /** Whether it works on sets of series. */
  public boolean isSet() {
    return this == AND || this == OR || this == UNLESS;
  }

  /** Whether it compares values. */
  public boolean isComparison() {
    return switch (this) {
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      default -> false;
    };
  }

  /** Whether it computes a number from two. */
  public boolean isArithmetic() {
    return precedence > EQUAL.precedence;
  }

  /** The higher the stronger. */
  int precedence() {
    return precedence;
  }

  /** What the right operand has to bind with at least. A power begins with its right end. */
  int precedenceOfRight() {
    return this == POWER ? precedence : precedence + 1;
  }

  static Optional<BinaryOperator> of(Token token) {
    for (BinaryOperator operator : values()) {
      if (token.isOperator(operator.symbol) || token.isWord(operator.symbol)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }
}
