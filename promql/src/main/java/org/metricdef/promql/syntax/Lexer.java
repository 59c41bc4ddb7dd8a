package org.metricdef.promql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a text apart into tokens. It never fails: what is no token is an {@link TokenKind#ILLEGAL}
 * one, which the parser refuses when it comes there.
 */
final class Lexer {

  /** Longer ones before those that they begin with. */
  private static final List<String> OPERATORS = Stream.of(
          "==", "!=", "<=", "</", "<", ">=", ">/", ">", "+", "-", "*", "/", "%", "^")
      .toList();

  private final String text;
  private final NumberScanner numbers;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  /** What is open: in brackets a colon begins no name, in braces it is in none. */
  private TokenKind within = TokenKind.END;

  private Lexer(String text) {
    this.text = text;
    numbers = new NumberScanner(text);
  }

  /** The tokens of the text. The last one is {@link TokenKind#END}. */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    lexer.skip();
    while (lexer.position < text.length()) {
      lexer.take();
      lexer.skip();
    }
    lexer.add(TokenKind.END, text.length());
    return List.copyOf(lexer.tokens);
  }

  private void skip() {
    while (position < text.length()) {
      if (text.charAt(position) == '#') {
        int line = text.indexOf('\n', position);
        position = line < 0 ? text.length() : line;
      } else if (Characters.isSpace(text.charAt(position))) {
        position++;
      } else {
        return;
      }
    }
  }

  private void take() {
    char first = text.charAt(position);
    if (startsWord(first)) {
      add(TokenKind.WORD, endOfWord());
    } else if (Characters.isDigit(first) || first == '.' && Characters.isDigit(at(position + 1))) {
      add(TokenKind.NUMBER, numbers.endFrom(position));
    } else if (first == '"' || first == '\'') {
      add(TokenKind.STRING, endOfString(first));
    } else if (first == '`') {
      takeRawString();
    } else {
      takePunctuation(first);
    }
  }

  private boolean startsWord(char first) {
    return Characters.isLetter(first) || first == ':' && within == TokenKind.END;
  }

  private boolean continuesWord(char next) {
    return Characters.isLetter(next)
        || Characters.isDigit(next)
        || next == ':' && within != TokenKind.LEFT_BRACE;
  }

  private int endOfWord() {
    int end = position + 1;
    while (end < text.length() && continuesWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** A string without its closing quote ends where its line does. That is refused later. */
  private int endOfString(char quote) {
    int end = position + 1;
    while (end < text.length() && text.charAt(end) != '\n') {
      char character = text.charAt(end);
      if (character == quote) {
        return end + 1;
      }
      if (character == '\\') {
        if (end + 1 == text.length()) {
          return end;
        }
        end++;
      }
      end++;
    }
    return end;
  }

  private void takeRawString() {
    int close = text.indexOf('`', position + 1);
    if (close < 0) {
      add(TokenKind.ILLEGAL, position + 1);
    } else {
      add(TokenKind.STRING, close + 1);
    }
  }

  private void takePunctuation(char first) {
    switch (first) {
      case '(' -> add(TokenKind.LEFT_PAREN, position + 1);
      case ')' -> add(TokenKind.RIGHT_PAREN, position + 1);
      case '{' -> open(TokenKind.LEFT_BRACE);
      case '}' -> close(TokenKind.RIGHT_BRACE);
      case '[' -> open(TokenKind.LEFT_BRACKET);
      case ']' -> close(TokenKind.RIGHT_BRACKET);
      case ',' -> add(TokenKind.COMMA, position + 1);
      case ':' -> add(TokenKind.COLON, position + 1);
      case '@' -> add(TokenKind.AT, position + 1);
      default -> takeOperator();
    }
  }

  private void open(TokenKind kind) {
    add(kind, position + 1);
    within = kind;
  }

  private void close(TokenKind kind) {
    add(kind, position + 1);
    within = TokenKind.END;
  }

  private void takeOperator() {
    for (String operator : OPERATORS) {
      if (text.startsWith(operator, position)) {
        add(TokenKind.OPERATOR, position + operator.length());
        return;
      }
    }
    if (text.startsWith("=~", position)) {
      add(TokenKind.MATCH, position + 2);
    } else if (text.startsWith("!~", position)) {
      add(TokenKind.NOT_MATCH, position + 2);
    } else if (text.charAt(position) == '=') {
      add(TokenKind.EQUAL, position + 1);
    } else {
      add(TokenKind.ILLEGAL, position + Character.charCount(text.codePointAt(position)));
    }
  }

  private int at(int offset) {
    return offset < text.length() ? text.charAt(offset) : -1;
  }

  private void add(TokenKind kind, int end) {
    tokens.add(new Token(kind, text.substring(position, end), new Span(position, end)));
    position = end;
  }
}
