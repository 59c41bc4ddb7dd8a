package org.metricdef.promql.syntax;

import java.util.Optional;

/** Reads what may follow an operand: ranges, subqueries, offsets, times, extensions. */
final class ModifierParser {

  private final Tokens tokens;
  private final DurationParser durations;
  private final Nesting nesting;

  ModifierParser(Tokens tokens, DurationParser durations, Nesting nesting) {
    this.tokens = tokens;
    this.durations = durations;
    this.nesting = nesting;
  }

  Expr after(Expr operand) {
    Expr result = operand;
    for (Optional<Expr> next = one(result); next.isPresent(); next = one(result)) {
      nesting.operator(tokens.peek());
      result = next.get();
    }
    return result;
  }

  private Optional<Expr> one(Expr operand) {
    if (tokens.take(TokenKind.LEFT_BRACKET)) {
      return Optional.of(brackets(operand));
    }
    if (tokens.takeWord("offset")) {
      Duration offset = durations.parseOffset();
      return Optional.of(new Expr.Offset(operand, offset, operand.span().to(offset.span())));
    }
    if (tokens.take(TokenKind.AT)) {
      Time time = time();
      return Optional.of(new Expr.At(operand, time, operand.span().to(tokens.last())));
    }
    for (Extension extension : Extension.values()) {
      if (tokens.takeWord(extension.word())) {
        return Optional.of(new Expr.Extended(operand, extension, operand.span().to(tokens.last())));
      }
    }
    return Optional.empty();
  }

  private Expr brackets(Expr operand) {
    Duration range = durations.parse();
    if (tokens.take(TokenKind.RIGHT_BRACKET)) {
      return new Expr.Range(operand, range, operand.span().to(tokens.last()));
    }
    tokens.expect(TokenKind.COLON, "or ']' after the range");
    Optional<Duration> step = tokens.peek().is(TokenKind.RIGHT_BRACKET)
        ? Optional.empty()
        : Optional.of(durations.parse());
    Token close = tokens.expect(TokenKind.RIGHT_BRACKET, "after the step of a subquery");
    return new Expr.Subquery(operand, range, step, operand.span().to(close.span()));
  }

  private Time time() {
    if (tokens.peek().isWord("start")) {
      bound();
      return new Time.Start();
    }
    if (tokens.peek().isWord("end")) {
      bound();
      return new Time.End();
    }
    Optional<Sign> sign = Signs.take(tokens);
    Expr.NumberLiteral seconds = Numbers.take(tokens)
        .orElseThrow(() -> tokens.unexpected("a time in seconds, start() or end()"));
    return new Time.Fixed(sign, seconds);
  }

  private void bound() {
    String word = tokens.next().text();
    tokens.expect(TokenKind.LEFT_PAREN, "after " + word);
    tokens.expect(TokenKind.RIGHT_PAREN, "after " + word + "(");
  }
}
