package org.metricdef.processor.soundness;

/** Groups messages of the checker that differ only in names and places. */
final class Reasons {

  private Reasons() {}

  static String of(String message) {
    String why = message
        .lines()
        .map(String::trim)
        .filter(line -> line.startsWith("unknown since"))
        .findFirst()
        .orElseGet(() -> message.lines().findFirst().orElse(""));
    return why.replaceAll("Program[0-9]+(Helper)?", "P")
        .replaceAll("\\.java:[0-9]+", ".java")
        .replaceAll("(?<=[a-zA-Z])[0-9]+", "")
        .replaceAll("s_[a-z]+(_total|_bytes)?", "METRIC")
        .replaceAll("\\b(region|kind|code)(, (region|kind|code))*\\b", "KEYS");
  }
}
