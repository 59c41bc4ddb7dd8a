package org.metricdef.promql.type;

import com.google.re2j.Pattern;
import java.util.regex.MatchResult;

/**
 * Regular expressions as Prometheus has them: RE2, over the whole value, a dot is any character.
 */
public final class Regexes {

  /**
   * A brace that begins no repetition, or something else with a backslash, which is passed over.
   */
  private static final java.util.regex.Pattern LONE_BRACE = java.util.regex.Pattern.compile(
      "\\\\Q.*?(?:\\\\E|$)|\\\\[pPx]\\{[^}]*}|\\\\.|\\{(?!\\d+(?:,\\d*)?})",
      java.util.regex.Pattern.DOTALL);

  private Regexes() {}

  /**
   * Compiles an expression.
   *
   * @throws com.google.re2j.PatternSyntaxException if it is none
   */
  public static Pattern compile(String regex) {
    // Go takes such a brace for itself also where a repetition follows, re2j does not.
    String escaped = LONE_BRACE.matcher(regex).replaceAll(Regexes::escaped);
    return Pattern.compile("^(?s:" + escaped + ")$");
  }

  private static String escaped(MatchResult found) {
    String text = found.group().equals("{") ? "\\{" : found.group();
    return java.util.regex.Matcher.quoteReplacement(text);
  }
}
