package org.metricdef.promql.syntax;

import java.util.Optional;

/** The time of a modifier {@code @}. */
public sealed interface Time {

  /** Seconds since 1970. */
  record Fixed(Optional<Sign> sign, Expr.NumberLiteral seconds) implements Time {}

  /** The beginning of the query's range. */
  record Start() implements Time {}

  /** The end of the query's range. */
  record End() implements Time {}
}
