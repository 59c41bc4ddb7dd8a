package org.metricdef.promql.syntax;

/** A token: what it is, its text, and where it stands. */
record Token(TokenKind kind, String text, Span span) {

  boolean is(TokenKind other) {
    return kind == other;
  }

  /** Whether this is the word, in upper or lower case. */
  boolean isWord(String word) {
    return kind == TokenKind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isOperator(String operator) {
    return kind == TokenKind.OPERATOR && text.equals(operator);
  }

  /** How a message names this token. */
  String described() {
    return kind == TokenKind.END ? kind.description() : "'" + text + "'";
  }
}
