package org.metricdef.promql.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What strings mean: three kinds of quotes, and the escapes of Go. */
public final class Strings {

  private static final String SIMPLE = "abfnrtv\\";
  private static final String MEANING = "\u0007\b\f\n\r\t\u000b\\";

  private Strings() {}

  /**
   * The string without quotes and escapes; nothing if it is not closed or has an unknown escape.
   */
  public static Optional<String> valueOf(String written) {
    char quote = written.charAt(0);
    if (written.length() < 2 || written.charAt(written.length() - 1) != quote) {
      return Optional.empty();
    }
    String content = written.substring(1, written.length() - 1);
    return quote == '`' ? Optional.of(content) : unescaped(content, quote);
  }

  static boolean startsString(String written) {
    return "\"'`".indexOf(written.charAt(0)) >= 0;
  }

  /** The string in double quotes, or in back quotes if that needs no escapes. */
  static String quoted(String value) {
    boolean plain = value.chars().allMatch(character -> character >= ' ');
    if (plain && value.indexOf('`') < 0 && (value.indexOf('"') >= 0 || value.indexOf('\\') >= 0)) {
      return "`" + value + "`";
    }
    StringBuilder result = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      int simple = MEANING.indexOf(character);
      if (simple >= 0) {
        result.append('\\').append(SIMPLE.charAt(simple));
      } else if (character == '"') {
        result.append("\\\"");
      } else if (character < ' ') {
        result.append(String.format("\\x%02x", (int) character));
      } else {
        result.append(character);
      }
    }
    return result.append('"').toString();
  }

  /** Escapes name bytes too, so the value is put together from bytes. */
  private static Optional<String> unescaped(String content, char quote) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * content.length());
    int position = 0;
    while (position < content.length()) {
      char character = content.charAt(position);
      if (character != '\\') {
        int codePoint = content.codePointAt(position);
        put(bytes, codePoint);
        position += Character.charCount(codePoint);
        continue;
      }
      int end = escape(content, position + 1, quote, bytes);
      if (end < 0) {
        return Optional.empty();
      }
      position = end;
    }
    return text(bytes.flip());
  }

  /** Bytes that are no UTF-8 make no name and no value that Prometheus could have. */
  private static Optional<String> text(ByteBuffer bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException notText) {
      return Optional.of(StandardCharsets.UTF_8.decode(bytes.rewind()).toString());
    }
  }

  /** Puts what the escape means and returns where it ends; -1 if there is no such escape. */
  private static int escape(String content, int position, char quote, ByteBuffer bytes) {
    if (position == content.length()) {
      return -1;
    }
    char kind = content.charAt(position);
    int simple = SIMPLE.indexOf(kind);
    if (simple >= 0) {
      bytes.put((byte) MEANING.charAt(simple));
      return position + 1;
    }
    if (kind == quote) {
      bytes.put((byte) quote);
      return position + 1;
    }
    return switch (kind) {
      case 'x' -> number(content, position + 1, 2, 16, bytes);
      case 'u' -> number(content, position + 1, 4, 16, bytes);
      case 'U' -> number(content, position + 1, 8, 16, bytes);
      default -> number(content, position, 3, 8, bytes);
    };
  }

  private static int number(String content, int start, int digits, int radix, ByteBuffer bytes) {
    int end = start + digits;
    if (end > content.length()) {
      return -1;
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      int digit = content.charAt(i) < 128 ? Character.digit(content.charAt(i), radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    boolean oneByte = digits < 4;
    if (oneByte
        ? value > 255
        : value > Character.MAX_CODE_POINT || value >= 0xD800 && value < 0xE000) {
      return -1;
    }
    if (oneByte) {
      bytes.put((byte) value);
    } else {
      put(bytes, (int) value);
    }
    return end;
  }

  private static void put(ByteBuffer bytes, int codePoint) {
    bytes.put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
  }
}
