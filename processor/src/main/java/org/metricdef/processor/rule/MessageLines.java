package org.metricdef.processor.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/** A message of one headline and labelled lines below it, aligned. */
final class MessageLines {

  private static final int NARROWEST = 10;

  private final String headline;
  private final Map<String, String> lines = new LinkedHashMap<>();

  MessageLines(String headline) {
    this.headline = headline;
  }

  void add(String label, String text) {
    lines.put(label, text);
  }

  @Override
  public String toString() {
    int width = lines.keySet().stream().mapToInt(String::length).reduce(NARROWEST, Math::max);
    StringBuilder message = new StringBuilder(headline);
    lines.forEach((label, text) -> message
        .append("\n    ")
        .append(label)
        .append(" ".repeat(width - label.length() + 2))
        .append(text));
    return message.toString();
  }
}
