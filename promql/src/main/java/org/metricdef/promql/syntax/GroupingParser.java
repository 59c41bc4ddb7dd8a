package org.metricdef.promql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands between an operator and its operands: groups, matching, fill. */
final class GroupingParser {

  private final Tokens tokens;

  GroupingParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** {@code by (…)} or {@code without (…)}, if one comes next. */
  Optional<Grouping> grouping() {
    if (tokens.takeWord("by")) {
      return Optional.of(new Grouping(false, labels("by")));
    }
    if (tokens.takeWord("without")) {
      return Optional.of(new Grouping(true, labels("without")));
    }
    return Optional.empty();
  }

  /** {@code on (…)} or {@code ignoring (…)} with what follows, if one comes next. */
  Optional<Matching> matching() {
    boolean on = tokens.peek().isWord("on");
    if (!on && !tokens.peek().isWord("ignoring")) {
      return Optional.empty();
    }
    List<LabelName> labels = labels(tokens.next().text());
    return Optional.of(new Matching(on, labels, group()));
  }

  private Optional<Matching.Group> group() {
    boolean left = tokens.peek().isWord("group_left");
    if (!left && !tokens.peek().isWord("group_right")) {
      return Optional.empty();
    }
    String word = tokens.next().text();
    List<LabelName> include = tokens.peek().is(TokenKind.LEFT_PAREN) ? labels(word) : List.of();
    return Optional.of(
        new Matching.Group(left ? Matching.Side.LEFT : Matching.Side.RIGHT, include));
  }

  /**
   * {@code fill}, or {@code fill_left} and {@code fill_right} in either order, if one comes next.
   */
  Fill fill() {
    if (takeFill("fill")) {
      Optional<Fill.Value> both = Optional.of(fillValue("fill"));
      return new Fill(both, both);
    }
    Optional<Fill.Value> left = optionalFill("fill_left");
    Optional<Fill.Value> right = optionalFill("fill_right");
    return new Fill(left.isPresent() ? left : optionalFill("fill_left"), right);
  }

  private Optional<Fill.Value> optionalFill(String word) {
    return takeFill(word) ? Optional.of(fillValue(word)) : Optional.empty();
  }

  /** Without a parenthesis the word is the name of a metric. */
  private boolean takeFill(String word) {
    return tokens.peekSecond().is(TokenKind.LEFT_PAREN) && tokens.takeWord(word);
  }

  private Fill.Value fillValue(String word) {
    tokens.expect(TokenKind.LEFT_PAREN, "after " + word);
    Optional<Sign> sign = Signs.take(tokens);
    Expr.NumberLiteral number =
        Numbers.take(tokens).orElseThrow(() -> tokens.unexpected("the number of " + word));
    tokens.expect(TokenKind.RIGHT_PAREN, "after the number of " + word);
    return new Fill.Value(sign, number);
  }

  private List<LabelName> labels(String word) {
    tokens.expect(TokenKind.LEFT_PAREN, "after " + word);
    List<LabelName> labels = new ArrayList<>();
    while (!tokens.peek().is(TokenKind.RIGHT_PAREN)) {
      labels.add(label());
      if (!tokens.take(TokenKind.COMMA)) {
        break;
      }
    }
    tokens.expect(TokenKind.RIGHT_PAREN, "or ',' between the labels of " + word);
    return List.copyOf(labels);
  }

  private LabelName label() {
    Token token = tokens.peek();
    boolean name = token.is(TokenKind.WORD) && token.text().indexOf(':') < 0;
    if (!name && !token.is(TokenKind.STRING)) {
      throw tokens.unexpected("the name of a label or ')'");
    }
    tokens.next();
    return new LabelName(token.text(), token.span());
  }
}
