package org.metricdef.promql.syntax;

import java.util.function.Supplier;

/** Bounds how deep an expression is nested, so that no text can exhaust the stack. */
final class Nesting {

  /** Far deeper than people write. */
  static final int DEEPEST = 500;

  private int depth;

  <T> T in(Token token, Supplier<T> part) {
    if (depth == DEEPEST) {
      throw new SyntaxException(
          "the expression is nested more than " + DEEPEST + " deep here", token.span());
    }
    depth++;
    T result = part.get();
    depth--;
    return result;
  }
}
