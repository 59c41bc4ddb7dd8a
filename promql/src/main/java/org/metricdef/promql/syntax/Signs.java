package org.metricdef.promql.syntax;

import java.util.Optional;

/** Reads signs. */
final class Signs {

  private Signs() {}

  /** Takes a sign, if one comes next. */
  static Optional<Sign> take(Tokens tokens) {
    for (Sign sign : Sign.values()) {
      if (tokens.peek().isOperator(sign.symbol())) {
        tokens.next();
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }
}
