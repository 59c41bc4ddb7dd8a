package org.metricdef.processor.soundness.raw;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A program in one file, and the calls that its lines belong to.
 *
 * @param type the class whose methods are run; the file is named after it
 * @param lines the text, in which «…» is only in the program that is run
 */
record RawProgram(RawClient client, long seed, String type, List<Line> lines, List<RawCall> calls) {

  /** A line, and the index of its call; -1 if it belongs to none. */
  record Line(int call, String text) {}

  private static final Pattern ONLY_RUN = Pattern.compile("«[^»]*» ?");

  RawProgram {
    lines = List.copyOf(lines);
    calls = List.copyOf(calls);
  }

  /** What the checker sees. */
  String checked() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(ONLY_RUN.matcher(line.text()).replaceAll("")).append('\n');
    }
    return text.toString();
  }

  /** What is run: the same lines, which tell in addition that they are reached. */
  String run() {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (Line line : lines) {
      number++;
      text.append(line.text()
              .replace("«", "")
              .replace("»", "")
              .replace("LINE", Integer.toString(number)))
          .append('\n');
    }
    return text.toString();
  }

  /** Whether the program tells when it reaches a line. */
  boolean isMarked(int line) {
    return text(line).contains("«Seen.at(LINE);»");
  }

  String text(int line) {
    return lines.get(line - 1).text();
  }

  /** The index of the call that a line belongs to; -1 if it belongs to none. */
  int callAt(int line) {
    return lines.get(line - 1).call();
  }
}
