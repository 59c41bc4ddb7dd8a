package org.metricdef.lint.opsrule;

import org.metricdef.promql.syntax.BinaryOperator;

/** Between which numbers a value is, both included. */
record ValueRange(double low, double high) {

  static final ValueRange ANY = new ValueRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  static final ValueRange NON_NEGATIVE = new ValueRange(0, Double.POSITIVE_INFINITY);
  static final ValueRange ONE = new ValueRange(1, 1);
  static final ValueRange UP_FROM_ONE = new ValueRange(1, Double.POSITIVE_INFINITY);
  static final ValueRange UP_TO_ONE = new ValueRange(0, 1);

  boolean isNonNegative() {
    return low >= 0;
  }

  /** What a value of this range or of the other can be. */
  ValueRange or(ValueRange other) {
    return new ValueRange(Math.min(low, other.low), Math.max(high, other.high));
  }

  ValueRange negated() {
    return new ValueRange(-high, -low);
  }

  /** The same, without what depends on how large values are. */
  ValueRange signOnly() {
    return isNonNegative() ? NON_NEGATIVE : ANY;
  }

  /** What comes of an arithmetic operator. */
  ValueRange combined(BinaryOperator operator, ValueRange right) {
    return switch (operator) {
      case ADD -> known(low + right.low, high + right.high);
      case SUBTRACT -> known(low - right.high, high - right.low);
      case MULTIPLY, DIVIDE -> isNonNegative() && right.isNonNegative() ? NON_NEGATIVE : ANY;
      default -> ANY;
    };
  }

  private static ValueRange known(double low, double high) {
    return Double.isNaN(low) || Double.isNaN(high) ? ANY : new ValueRange(low, high);
  }

  /** Whether no value of this range compares so with one of the other. */
  boolean never(BinaryOperator comparison, ValueRange right) {
    return switch (comparison) {
      case GREATER -> high <= right.low;
      case GREATER_OR_EQUAL -> high < right.low;
      case LESS -> low >= right.high;
      case LESS_OR_EQUAL -> low > right.high;
      case EQUAL -> high < right.low || low > right.high;
      case NOT_EQUAL -> low == high && equals(right);
      default -> false;
    };
  }
}
