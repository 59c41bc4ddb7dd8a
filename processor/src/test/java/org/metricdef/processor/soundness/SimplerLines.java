package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;

/**
 * Simpler forms of a line: a chain without a call, a branch for a choice, an argument for a call.
 */
final class SimplerLines {

  private SimplerLines() {}

  /** Most of these are not valid Java; the compiler rejects those. */
  static List<String> of(String line) {
    List<String> simpler = new ArrayList<>();
    for (int open = line.indexOf('('); open >= 0; open = line.indexOf('(', open + 1)) {
      int close = closing(line, open);
      if (close < 0) {
        continue;
      }
      int name = open;
      while (name > 0 && Character.isJavaIdentifierPart(line.charAt(name - 1))) {
        name--;
      }
      String inside = line.substring(open + 1, close);
      if (name > 0 && line.charAt(name - 1) == '.') {
        simpler.add(line.substring(0, name - 1) + line.substring(close + 1));
      }
      // A part in place of the whole: an argument, or a branch of a choice.
      for (String part : parts(inside)) {
        simpler.add(line.substring(0, name) + part + line.substring(close + 1));
        simpler.add(line.substring(0, open) + part + line.substring(close + 1));
      }
    }
    return simpler;
  }

  private static int closing(String line, int open) {
    int depth = 0;
    for (int i = open; i < line.length(); i++) {
      depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The parts between commas, question marks and colons outside parentheses. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && (c == ',' || c == '?' || c == ':')) {
        parts.add(text.substring(start, i).trim());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).trim());
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
