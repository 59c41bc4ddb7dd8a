package org.metricdef.promql.syntax;

import java.util.List;
import java.util.Optional;

/** Reads durations, which are a small language of their own. */
final class DurationParser {

  private static final String EXPECTED = "a duration, such as 5m,";

  private final Tokens tokens;
  private final Nesting nesting;

  DurationParser(Tokens tokens, Nesting nesting) {
    this.tokens = tokens;
    this.nesting = nesting;
  }

  /** A duration in brackets. */
  Duration parse() {
    return parse(BinaryOperator.ADD.precedence());
  }

  /** A duration after {@code offset}, which ends before an operator. */
  Duration parseOffset() {
    Token first = tokens.peek();
    Optional<Sign> sign = Signs.take(tokens);
    if (sign.isEmpty()) {
      return primary();
    }
    Duration operand = nesting.in(first, this::parseOffset);
    return new Duration.Signed(sign.get(), operand, first.span().to(operand.span()));
  }

  private Duration parse(int precedence) {
    Duration left = signed();
    while (true) {
      Optional<BinaryOperator> operator = BinaryOperator.of(tokens.peek())
          .filter(BinaryOperator::isArithmetic)
          .filter(found -> found != BinaryOperator.ATAN2 && found.precedence() >= precedence);
      if (operator.isEmpty()) {
        return left;
      }
      Token token = tokens.next();
      nesting.operator(token);
      Duration right = nesting.in(token, () -> parse(operator.get().precedenceOfRight()));
      left = new Duration.Computed(left, operator.get(), right, left.span().to(right.span()));
    }
  }

  private Duration signed() {
    Token first = tokens.peek();
    Optional<Sign> sign = Signs.take(tokens);
    if (sign.isEmpty()) {
      return primary();
    }
    Duration operand = nesting.in(first, () -> parse(BinaryOperator.OF_SIGN));
    return new Duration.Signed(sign.get(), operand, first.span().to(operand.span()));
  }

  private Duration primary() {
    Token token = tokens.peek();
    Optional<Expr.NumberLiteral> number = Numbers.take(tokens);
    if (number.isPresent()) {
      return new Duration.Literal(number.get());
    }
    if (tokens.take(TokenKind.LEFT_PAREN)) {
      Duration inner = nesting.in(token, this::parse);
      Token close = tokens.expect(TokenKind.RIGHT_PAREN, "after a duration");
      return new Duration.Paren(inner, token.span().to(close.span()));
    }
    return switch (token.text()) {
      case "step", "range" -> call(token, 0);
      case "min_of", "max_of" -> call(token, 2);
      default -> throw tokens.unexpected(EXPECTED);
    };
  }

  private Duration call(Token function, int arity) {
    tokens.next();
    tokens.expect(TokenKind.LEFT_PAREN, "after " + function.text());
    List<Duration> arguments = arity == 0 ? List.of() : nesting.in(function, this::twoDurations);
    Token close = tokens.expect(TokenKind.RIGHT_PAREN, "at the end of " + function.text());
    return new Duration.Call(function.text(), arguments, function.span().to(close.span()));
  }

  private List<Duration> twoDurations() {
    Duration first = parse();
    tokens.expect(TokenKind.COMMA, "between two durations");
    return List.of(first, parse());
  }
}
