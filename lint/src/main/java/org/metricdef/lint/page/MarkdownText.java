package org.metricdef.lint.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts in Markdown as GitHub reads it, so that none can become markup. */
final class MarkdownText {

  /** The width at which prose is wrapped. */
  static final int WIDTH = 100;

  private static final String SPECIAL = "\\`*[]<>|~$";
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

  /** What would begin a list, a heading or an underline at the start of a line. */
  private static final Pattern BLOCK = Pattern.compile("[-+=].*|#{1,6}");

  private static final Pattern NUMBER = Pattern.compile("(\\d+)([.)])");

  private MarkdownText() {}

  /** A text on one line. */
  static String escaped(String text) {
    String line = oneLine(text);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      if (SPECIAL.indexOf(each) >= 0 || each == '_' && !isInWord(line, i)) {
        escaped.append('\\');
      }
      escaped.append(each);
    }
    return ENTITY.matcher(escaped).replaceAll("\\\\&");
  }

  private static boolean isInWord(String line, int i) {
    return i > 0
        && i + 1 < line.length()
        && Character.isLetterOrDigit(line.charAt(i - 1))
        && Character.isLetterOrDigit(line.charAt(i + 1));
  }

  /** A text as code, on one line; in a cell of a table too. */
  static String code(String text) {
    String line = oneLine(text);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    boolean isPadded = line.startsWith("`") || line.endsWith("`") || line.isEmpty();
    String padded = isPadded ? " " + line + " " : line;
    return fence + padded.replace("|", "\\|") + fence;
  }

  /** A paragraph of an escaped text, with its lines wrapped. */
  static List<String> wrapped(String escaped) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : escaped.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? atStart(word) : " " + word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String atStart(String word) {
    if (BLOCK.matcher(word).matches()) {
      return "\\" + word;
    }
    return NUMBER.matcher(word).matches() ? NUMBER.matcher(word).replaceFirst("$1\\\\$2") : word;
  }

  private static String oneLine(String text) {
    return HALF_PAIR.matcher(SPACE.matcher(text).replaceAll(" ").strip()).replaceAll("\uFFFD");
  }
}
