package org.metricdef.promql.syntax;

import java.util.function.Supplier;

/**
 * Bounds how deep a tree can be, so that no text can exhaust the stack of those who walk it. Both
 * bounds are far beyond what people write.
 */
final class Nesting {

  static final int DEEPEST = 150;

  /** Each operator and each modifier in a row is a level of the tree too. */
  static final int MOST_OPERATORS = 1000;

  private int depth;
  private int operators;

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

  void operator(Token token) {
    operators++;
    if (operators > MOST_OPERATORS) {
      throw new SyntaxException(
          "the expression has more than " + MOST_OPERATORS + " operators and modifiers",
          token.span());
    }
  }
}
