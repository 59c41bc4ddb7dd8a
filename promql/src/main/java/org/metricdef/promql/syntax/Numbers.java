package org.metricdef.promql.syntax;

import java.util.Optional;

/** Reads numbers. */
final class Numbers {

  private Numbers() {}

  /** Takes a number, {@code inf} or {@code nan}, if one comes next. */
  static Optional<Expr.NumberLiteral> take(Tokens tokens) {
    Token token = tokens.peek();
    if (!token.is(TokenKind.NUMBER) && !token.isWord("inf") && !token.isWord("nan")) {
      return Optional.empty();
    }
    tokens.next();
    return Optional.of(new Expr.NumberLiteral(token.text(), token.span()));
  }
}
