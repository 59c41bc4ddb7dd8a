package org.metricdef.promql.syntax;

import java.util.List;
import java.util.Optional;

/**
 * An expression. Each part knows its place in the text. What the grammar allows is here, also where
 * no Prometheus evaluates it: a range of a number, an offset of a sum.
 */
public sealed interface Expr {

  /** Where the expression stands in the text. */
  Span span();

  /** A number, or a duration, which is a number of seconds. It has no sign. */
  record NumberLiteral(String text, Span span) implements Expr {}

  /** A string as it is written, with its quotes. {@link Strings} says what it means. */
  record StringLiteral(String text, Span span) implements Expr {}

  /**
   * Series of a metric, or of all metrics.
   *
   * @param name the metric's name if it stands before the braces
   * @param quotedNames names of metrics between the braces
   */
  record VectorSelector(
      Optional<Name> name, List<StringLiteral> quotedNames, List<LabelMatcher> matchers, Span span)
      implements Expr {}

  /** The samples of a time, as in {@code foo[5m]}. */
  record Range(Expr operand, Duration range, Span span) implements Expr {}

  /** The values of an expression over a time, as in {@code foo[1h:5m]}. */
  record Subquery(Expr operand, Duration range, Optional<Duration> step, Span span)
      implements Expr {}

  /** {@code offset 5m}. */
  record Offset(Expr operand, Duration offset, Span span) implements Expr {}

  /** {@code @ 1600000000} or {@code @ start()}. */
  record At(Expr operand, Time time, Span span) implements Expr {}

  /** {@code anchored} or {@code smoothed}. */
  record Extended(Expr operand, Extension extension, Span span) implements Expr {}

  /** An expression between parentheses. */
  record Paren(Expr inner, Span span) implements Expr {}

  /** A sign before an expression. */
  record Unary(Sign sign, Expr operand, Span span) implements Expr {}

  /**
   * Two operands.
   *
   * @param returnBool whether the comparison gives 0 or 1
   * @param matching which series meet, if the expression says so
   * @param fill what stands for a series that is missing on a side
   * @param operatorSpan the operator alone
   */
  record Binary(
      Expr left,
      BinaryOperator operator,
      boolean returnBool,
      Optional<Matching> matching,
      Fill fill,
      Expr right,
      Span operatorSpan,
      Span span)
      implements Expr {}

  /** An aggregation. The last argument is what is aggregated. */
  record Aggregation(
      Aggregator aggregator, Optional<Grouping> grouping, List<Expr> arguments, Span span)
      implements Expr {}

  /** A call of a function, known or not. */
  record Call(Name function, List<Expr> arguments, Span span) implements Expr {}
}
