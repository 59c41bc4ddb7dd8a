package org.metricdef.promql.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the end of a number or of a duration. */
final class NumberScanner {

  private static final String DIGITS = "[0-9](?:_?[0-9])*";

  private static final Pattern DECIMAL = Pattern.compile(
      "(?:" + DIGITS + "(?:\\." + DIGITS + ")?|\\." + DIGITS + ")(?:[eE][+-]?" + DIGITS + ")?");

  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");

  private static final Pattern DURATION =
      Pattern.compile("(?=[0-9]+[ywdhms])(?:[0-9]+y)?(?:[0-9]+w)?(?:[0-9]+d)?"
          + "(?:[0-9]+h)?(?:[0-9]+m(?!s))?(?:[0-9]+s)?(?:[0-9]+ms)?");

  private final String text;

  NumberScanner(String text) {
    this.text = text;
  }

  /**
   * The offset after the longest number that begins at the offset; the offset itself if none does.
   */
  int endFrom(int start) {
    int decimal = end(DECIMAL, start);
    int hexadecimal = end(HEXADECIMAL, start);
    return Math.max(Math.max(decimal, hexadecimal), end(DURATION, start));
  }

  private int end(Pattern pattern, int start) {
    Matcher matcher = pattern.matcher(text).region(start, text.length());
    return matcher.lookingAt() ? matcher.end() : start;
  }
}
