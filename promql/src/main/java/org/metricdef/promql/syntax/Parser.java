package org.metricdef.promql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an expression: operators by precedence, what follows an operand, operands. */
public final class Parser {

  /** Words that are never the name of a metric; {@code inf} and {@code nan} are numbers. */
  private static final Set<String> RESERVED =
      Set.of("bool", "on", "ignoring", "group_left", "group_right", "offset");

  private static final String OPERAND = "an expression";

  private final Tokens tokens;
  private final Nesting nesting = new Nesting();
  private final SelectorParser selectors;
  private final GroupingParser groupings;
  private final ModifierParser modifiers;

  private Parser(String text) {
    tokens = new Tokens(text);
    selectors = new SelectorParser(tokens);
    groupings = new GroupingParser(tokens);
    modifiers = new ModifierParser(tokens, new DurationParser(tokens, nesting), nesting);
  }

  /**
   * Reads one expression.
   *
   * @throws SyntaxException if the text is none
   */
  public static Expr parse(String text) {
    Parser parser = new Parser(text);
    Expr expression = parser.expression(0);
    if (!parser.tokens.peek().is(TokenKind.END)) {
      throw parser.tokens.unexpected("an operator or the end of the expression");
    }
    return expression;
  }

  /** An expression whose operators bind at least as strongly. */
  private Expr expression(int precedence) {
    Expr left = signed();
    while (true) {
      Optional<BinaryOperator> operator =
          BinaryOperator.of(tokens.peek()).filter(found -> found.precedence() >= precedence);
      if (operator.isEmpty()) {
        return left;
      }
      left = binary(left, operator.get());
    }
  }

  private Expr binary(Expr left, BinaryOperator operator) {
    Token token = tokens.next();
    nesting.operator(token);
    boolean returnBool = tokens.takeWord("bool");
    Optional<Matching> matching = groupings.matching();
    Fill fill = groupings.fill();
    Expr right = nesting.in(token, () -> expression(operator.precedenceOfRight()));
    Span span = left.span().to(right.span());
    return new Expr.Binary(left, operator, returnBool, matching, fill, right, token.span(), span);
  }

  private Expr signed() {
    Token first = tokens.peek();
    Optional<Sign> sign = Signs.take(tokens);
    if (sign.isEmpty()) {
      return modifiers.after(operand());
    }
    Expr operand = nesting.in(first, () -> expression(BinaryOperator.OF_SIGN));
    return new Expr.Unary(sign.get(), operand, first.span().to(operand.span()));
  }

  private Expr operand() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> number();
      case STRING -> new Expr.StringLiteral(token.text(), tokens.next().span());
      case LEFT_PAREN -> parenthesis();
      case LEFT_BRACE -> selectors.unnamed();
      case WORD -> word(token);
      default -> throw tokens.unexpected(OPERAND);
    };
  }

  private Expr number() {
    return Numbers.take(tokens).orElseThrow(() -> tokens.unexpected(OPERAND));
  }

  private Expr parenthesis() {
    Token open = tokens.next();
    Expr inner = nesting.in(open, () -> expression(0));
    Token close = tokens.expect(TokenKind.RIGHT_PAREN, "or an operator");
    return new Expr.Paren(inner, open.span().to(close.span()));
  }

  private Expr word(Token word) {
    if (word.isWord("inf") || word.isWord("nan")) {
      return number();
    }
    if (RESERVED.stream().anyMatch(word::isWord)) {
      throw tokens.unexpected(OPERAND);
    }
    tokens.next();
    Optional<Aggregator> aggregator =
        Aggregator.named(word.text()).filter(found -> beginsAggregation());
    if (aggregator.isPresent()) {
      return aggregation(word, aggregator.get());
    }
    return tokens.peek().is(TokenKind.LEFT_PAREN) ? call(word) : selectors.named(word);
  }

  private boolean beginsAggregation() {
    Token next = tokens.peek();
    return next.is(TokenKind.LEFT_PAREN) || next.isWord("by") || next.isWord("without");
  }

  private Expr aggregation(Token word, Aggregator aggregator) {
    Optional<Grouping> before = groupings.grouping();
    List<Expr> arguments = arguments(word);
    Optional<Grouping> grouping = before.isPresent() ? before : groupings.grouping();
    return new Expr.Aggregation(aggregator, grouping, arguments, word.span().to(tokens.last()));
  }

  private Expr call(Token word) {
    List<Expr> arguments = arguments(word);
    return new Expr.Call(
        new Name(word.text(), word.span()), arguments, word.span().to(tokens.last()));
  }

  private List<Expr> arguments(Token word) {
    Token open = tokens.expect(TokenKind.LEFT_PAREN, "with the arguments of " + word.text());
    List<Expr> arguments = new ArrayList<>();
    if (!tokens.peek().is(TokenKind.RIGHT_PAREN)) {
      do {
        arguments.add(nesting.in(open, () -> expression(0)));
      } while (tokens.take(TokenKind.COMMA));
    }
    tokens.expect(TokenKind.RIGHT_PAREN, "or ',' after an argument of " + word.text());
    return List.copyOf(arguments);
  }
}
