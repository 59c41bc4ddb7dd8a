package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;
import org.metricdef.processor.flow.provenance.UnknownCause;

/** A message: a first line that is complete in itself, and aligned lines with details below it. */
final class MessageLines {

  private static final int NARROWEST = 10;

  private record Line(String label, String text) {}

  private final String headline;
  private final List<Line> lines = new ArrayList<>();

  MessageLines(String headline) {
    this.headline = headline;
  }

  String headline() {
    return headline;
  }

  /** Adds a detail of one or more lines; only the first of them has the label. */
  void add(String label, String... texts) {
    String current = label;
    for (String text : texts) {
      lines.add(new Line(current, text));
      current = "";
    }
  }

  /** Adds the edit that fixes the code. */
  void addFix(String... texts) {
    add("fix", texts);
  }

  /** Adds the place since which the keys or the metric are unknown. */
  void addUnknownSince(UnknownCause cause, String... consequences) {
    add("unknown since", cause.toString());
    add("", consequences);
  }

  /** The same message with one more line. */
  MessageLines with(String label, String text) {
    MessageLines more = new MessageLines(headline);
    more.lines.addAll(lines);
    more.add(label, text);
    return more;
  }

  @Override
  public String toString() {
    int width = lines.stream().mapToInt(line -> line.label.length()).reduce(NARROWEST, Math::max);
    StringBuilder message = new StringBuilder(headline);
    lines.forEach(line -> message
        .append("\n    ")
        .append(line.label)
        .append(" ".repeat(width - line.label.length() + 2))
        .append(line.text));
    return message.toString();
  }
}
