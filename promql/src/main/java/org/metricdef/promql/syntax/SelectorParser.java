package org.metricdef.promql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads selectors of series: a name, braces, or both. */
final class SelectorParser {

  private final Tokens tokens;

  SelectorParser(Tokens tokens) {
    this.tokens = tokens;
  }

  Expr.VectorSelector named(Token name) {
    Optional<Name> metric = Optional.of(new Name(name.text(), name.span()));
    if (tokens.peek().is(TokenKind.LEFT_BRACE)) {
      return braces(metric, name.span());
    }
    return new Expr.VectorSelector(metric, List.of(), List.of(), name.span());
  }

  Expr.VectorSelector unnamed() {
    return braces(Optional.empty(), tokens.peek().span());
  }

  private Expr.VectorSelector braces(Optional<Name> metric, Span start) {
    tokens.expect(TokenKind.LEFT_BRACE, "before matchers");
    List<Expr.StringLiteral> names = new ArrayList<>();
    List<LabelMatcher> matchers = new ArrayList<>();
    while (!tokens.peek().is(TokenKind.RIGHT_BRACE)) {
      part(names, matchers);
      if (!tokens.take(TokenKind.COMMA)) {
        break;
      }
    }
    Token close = tokens.expect(TokenKind.RIGHT_BRACE, "or ',' after a matcher");
    return new Expr.VectorSelector(
        metric, List.copyOf(names), List.copyOf(matchers), start.to(close.span()));
  }

  private void part(List<Expr.StringLiteral> names, List<LabelMatcher> matchers) {
    Token label = tokens.peek();
    if (!label.is(TokenKind.WORD) && !label.is(TokenKind.STRING)) {
      throw tokens.unexpected("the name of a label or '}'");
    }
    tokens.next();
    Optional<MatchOperator> operator = operator(tokens.peek());
    if (operator.isPresent()) {
      tokens.next();
      matchers.add(matcher(label, operator.get()));
    } else if (label.is(TokenKind.STRING)) {
      names.add(new Expr.StringLiteral(label.text(), label.span()));
    } else {
      throw tokens.unexpected("one of = != =~ !~");
    }
  }

  private LabelMatcher matcher(Token label, MatchOperator operator) {
    Token value = tokens.expect(TokenKind.STRING, "after " + operator.symbol());
    return new LabelMatcher(
        new LabelName(label.text(), label.span()),
        operator,
        new Expr.StringLiteral(value.text(), value.span()),
        label.span().to(value.span()));
  }

  private static Optional<MatchOperator> operator(Token token) {
    return switch (token.kind()) {
      case EQUAL -> Optional.of(MatchOperator.EQUAL);
      case MATCH -> Optional.of(MatchOperator.MATCHES);
      case NOT_MATCH -> Optional.of(MatchOperator.MATCHES_NOT);
      case OPERATOR ->
        token.isOperator("!=") ? Optional.of(MatchOperator.NOT_EQUAL) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
