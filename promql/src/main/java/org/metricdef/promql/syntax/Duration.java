package org.metricdef.promql.syntax;

import java.util.List;

/**
 * A length of time where only a length of time may stand: in brackets, and after {@code offset}.
 */
public sealed interface Duration {

  /** Where it stands in the text. */
  Span span();

  /** A number of seconds, or a number with units. */
  record Literal(Expr.NumberLiteral number) implements Duration {
    @Override
    public Span span() {
      return number.span();
    }
  }

  /** A duration with a sign. */
  record Signed(Sign sign, Duration operand, Span span) implements Duration {}

  /** Two durations. */
  record Computed(Duration left, BinaryOperator operator, Duration right, Span span)
      implements Duration {}

  /** {@code step()}, {@code range()}, {@code min_of(a, b)} or {@code max_of(a, b)}. */
  record Call(String function, List<Duration> arguments, Span span) implements Duration {}

  /** A duration between parentheses. */
  record Paren(Duration inner, Span span) implements Duration {}
}
