package org.metricdef.promql.syntax;

/** What a token is. Keywords are words: only the parser knows where one is a keyword. */
enum TokenKind {
  WORD("a name"),
  NUMBER("a number"),
  STRING("a string"),
  LEFT_PAREN("'('"),
  RIGHT_PAREN("')'"),
  LEFT_BRACE("'{'"),
  RIGHT_BRACE("'}'"),
  LEFT_BRACKET("'['"),
  RIGHT_BRACKET("']'"),
  COMMA("','"),
  COLON("':'"),
  AT("'@'"),
  EQUAL("'='"),
  MATCH("'=~'"),
  NOT_MATCH("'!~'"),
  /** One of the operators that are no words. */
  OPERATOR("an operator"),
  END("the end of the expression"),
  /** A character that no token begins with. */
  ILLEGAL("a character without meaning here");

  private final String description;

  TokenKind(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }
}
