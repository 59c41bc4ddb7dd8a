package org.metricdef.promql.syntax;

import java.util.List;

/** The tokens of a text, read from left to right. */
final class Tokens {

  private final List<Token> tokens;
  private int position;

  Tokens(String text) {
    tokens = Lexer.tokens(text);
  }

  Token peek() {
    return tokens.get(position);
  }

  /** The token after the next one. */
  Token peekSecond() {
    return tokens.get(Math.min(position + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = peek();
    if (!token.is(TokenKind.END)) {
      position++;
    }
    return token;
  }

  /** Takes the next token if it is of the kind. */
  boolean take(TokenKind kind) {
    boolean taken = peek().is(kind);
    if (taken) {
      next();
    }
    return taken;
  }

  /** Takes the next token if it is the word. */
  boolean takeWord(String word) {
    boolean taken = peek().isWord(word);
    if (taken) {
      next();
    }
    return taken;
  }

  Token expect(TokenKind kind, String place) {
    if (!peek().is(kind)) {
      throw unexpected(kind.description() + " " + place);
    }
    return next();
  }

  /** The token that was read last. */
  Span last() {
    return tokens.get(Math.max(position - 1, 0)).span();
  }

  SyntaxException unexpected(String expected) {
    Token found = peek();
    String reason = found.is(TokenKind.ILLEGAL) && found.text().equals("`")
        ? ", which opens a string that is not closed,"
        : "";
    return new SyntaxException(
        found.described() + reason + " where " + expected + " is expected", found.span());
  }
}
