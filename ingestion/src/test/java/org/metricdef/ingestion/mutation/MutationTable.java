package org.metricdef.ingestion.mutation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of all mutants, as tables in Markdown. */
record MutationTable(List<Trial> trials) {

  long count(Outcome outcome) {
    return trials.stream().filter(trial -> trial.outcome() == outcome).count();
  }

  List<Trial> of(Outcome outcome) {
    return trials.stream().filter(trial -> trial.outcome() == outcome).toList();
  }

  /** One line for a log. */
  String summary() {
    return Arrays.stream(Outcome.values())
        .map(outcome -> "%s %d".formatted(outcome.title(), count(outcome)))
        .collect(Collectors.joining(", ", "mutants %d: ".formatted(trials.size()), ""));
  }

  /** The whole report. */
  String markdown() {
    return "%s%n%n%s%n%s%n%s"
        .formatted(
            summary(),
            table("kind of change", trial -> trial.mutant().kind()),
            table("place and metric", MutationTable::place),
            table(
                "place, metric and kind of change",
                trial -> place(trial) + ", " + trial.mutant().kind()));
  }

  private static String place(Trial trial) {
    return trial.mutant().place() + " " + trial.mutant().metric();
  }

  private String table(String title, Function<Trial, String> row) {
    Map<String, List<Trial>> rows =
        trials.stream().collect(Collectors.groupingBy(row, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    line(text, title, "mutants", Outcome::title);
    line(text, "---", "---:", outcome -> "---:");
    rows.forEach((name, those) -> count(text, name, those));
    count(text, "all", trials);
    return text.toString();
  }

  private static void count(StringBuilder text, String name, List<Trial> trials) {
    line(text, name, String.valueOf(trials.size()), outcome -> {
      long count = trials.stream().filter(trial -> trial.outcome() == outcome).count();
      return count == 0 ? "" : String.valueOf(count);
    });
  }

  private static void line(
      StringBuilder text, String first, String second, Function<Outcome, String> others) {
    text.append("| ").append(first).append(" | ").append(second);
    for (Outcome outcome : Outcome.values()) {
      text.append(" | ").append(others.apply(outcome));
    }
    text.append(" |").append(System.lineSeparator());
  }
}
