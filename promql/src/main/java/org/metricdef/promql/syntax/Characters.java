package org.metricdef.promql.syntax;

/** The classes of characters that tokens are made of. */
final class Characters {

  private Characters() {}

  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  static boolean isHexDigit(int character) {
    return isDigit(character)
        || character >= 'a' && character <= 'f'
        || character >= 'A' && character <= 'F';
  }

  static boolean isLetter(int character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character == '_';
  }

  /**
   * White space as the editor of Prometheus has it; Prometheus itself takes the ASCII ones alone.
   */
  static boolean isSpace(int character) {
    return character >= 9 && character <= 13
        || character == ' '
        || character == 0x85
        || character == 0xA0
        || character == 0x1680
        || character >= 0x2000 && character <= 0x200A
        || character == 0x2028
        || character == 0x2029
        || character == 0x202F
        || character == 0x205F
        || character == 0x3000;
  }
}
