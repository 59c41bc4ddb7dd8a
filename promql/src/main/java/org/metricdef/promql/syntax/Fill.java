package org.metricdef.promql.syntax;

import java.util.Optional;

/** The values that stand for missing series of the left and of the right side. */
public record Fill(Optional<Value> left, Optional<Value> right) {

  /** Nothing is filled. */
  public static final Fill NONE = new Fill(Optional.empty(), Optional.empty());

  /** Whether a side is filled. */
  public boolean isPresent() {
    return left.isPresent() || right.isPresent();
  }

  /** A number with its sign. */
  public record Value(Optional<Sign> sign, Expr.NumberLiteral number) {}
}
