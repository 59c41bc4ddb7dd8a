package org.metricdef.lint.document;

import java.util.Arrays;

/**
 * Finds for each character of a text where the file has it. Only characters that are no spaces are
 * compared, because folding changes spaces and nothing else.
 */
final class Alignment {

  /** How a text is quoted in the file. */
  enum Quotes {
    NONE,
    SINGLE,
    DOUBLE
  }

  private static final int HEX = 16;

  private final String source;
  private final Quotes quotes;
  private int read;

  /** What the character at {@link #read} means, and where it ends. */
  private int meaning;

  private int next;

  private Alignment(String source, Quotes quotes, int start) {
    this.source = source;
    this.quotes = quotes;
    read = start;
  }

  /**
   * The text with the places of its characters.
   *
   * @param start where the text begins in the file, behind an opening quote
   * @param end where it ends, before a closing quote
   */
  static PlacedText of(SourceText file, String text, Quotes quotes, int start, int end) {
    int[] offsets = new int[text.length() + 1];
    Alignment alignment = new Alignment(file.text(), quotes, start);
    if (!alignment.align(text, end, offsets)) {
      // A place near the text is better than none.
      Arrays.fill(offsets, start);
    }
    return new PlacedText(file, text, offsets);
  }

  private boolean align(String text, int end, int[] offsets) {
    int position = 0;
    while (position < text.length()) {
      int character = text.codePointAt(position);
      if (isSpace(character)) {
        offsets[position] = Math.min(read, end);
        if (read < end && source.charAt(read) == character) {
          read++;
        }
        position++;
        continue;
      }
      if (!skipSpaces(end) || meaning != character) {
        return false;
      }
      int width = Character.charCount(character);
      Arrays.fill(offsets, position, position + width, read);
      position += width;
      read = next;
    }
    offsets[text.length()] = Math.min(read, end);
    return true;
  }

  /** Comes to the next character that is no space; false if there is none. */
  private boolean skipSpaces(int end) {
    while (read < end) {
      decode();
      if (!isSpace(meaning)) {
        return true;
      }
      read = next;
    }
    return false;
  }

  private void decode() {
    meaning = source.codePointAt(read);
    next = read + Character.charCount(meaning);
    if (quotes == Quotes.SINGLE && meaning == '\'') {
      next++;
    } else if (quotes == Quotes.DOUBLE && meaning == '\\') {
      decodeEscape();
    }
  }

  private void decodeEscape() {
    char kind = read + 1 < source.length() ? source.charAt(read + 1) : ' ';
    next = read + 2;
    switch (kind) {
      case 'x' -> decodeNumber(2);
      case 'u' -> decodeNumber(4);
      case 'U' -> decodeNumber(8);
      case 'n', 't', 'r', 'N', '_', 'L', 'P', 'f', 'v' -> meaning = ' ';
      case 'b' -> meaning = '\b';
      case '0' -> meaning = 0;
      case 'a' -> meaning = 7;
      case 'e' -> meaning = 27;
      default -> meaning = kind;
    }
    if (Character.isHighSurrogate((char) meaning) && source.startsWith("\\u", next)) {
      char high = (char) meaning;
      int first = read;
      read = next;
      next = read + 2;
      decodeNumber(4);
      read = first;
      meaning = Character.toCodePoint(high, (char) meaning);
    }
  }

  private void decodeNumber(int digits) {
    int end = Math.min(next + digits, source.length());
    meaning = Integer.parseUnsignedInt(source.substring(next, end), HEX);
    next = end;
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == 0x85
        || character == 0xFEFF;
  }
}
