package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;

/** A message of one headline and labelled lines below it, aligned. */
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

  /** Adds a line, or several that stand below one another. */
  void add(String label, String... texts) {
    String current = label;
    for (String text : texts) {
      lines.add(new Line(current, text));
      current = "";
    }
  }

  /** The same message with a line more. */
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
