package org.metricdef.processor.soundness.raw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts of what the checker said of calls, compared with what the client did. */
final class RawFigures {

  /** What can be counted of a call. */
  enum Count {
    CALLS,
    WRONG_AT_RUN_TIME,
    FOUND,
    MISSED,
    FALSE_ALARMS,
    /** Reports at lines that no run came to. */
    NOT_RUN
  }

  private static final String ALL = "";

  private final Map<String, Map<String, Map<Count, Integer>>> clients = new TreeMap<>();
  private final List<String> falseAlarms = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> plannedOtherwise = new ArrayList<>();
  private int programs;

  void addProgram() {
    programs++;
  }

  /** Counts something of a call, under each construct of it. */
  void add(String client, RawCall call, Count count) {
    Map<String, Map<Count, Integer>> constructs =
        clients.computeIfAbsent(client, any -> new TreeMap<>());
    merge(constructs, ALL, count, 1);
    call.constructs().forEach(each -> merge(constructs, each, count, 1));
    if (call.isPlanted()) {
      merge(constructs, "mistake: " + call.mistake(), count, 1);
    }
  }

  private static void merge(
      Map<String, Map<Count, Integer>> constructs, String construct, Count count, int number) {
    constructs
        .computeIfAbsent(construct, any -> new EnumMap<>(Count.class))
        .merge(count, number, Integer::sum);
  }

  void addFalseAlarm(String text) {
    falseAlarms.add(text);
  }

  void addMissed(String text) {
    missed.add(text);
  }

  void addPlannedOtherwise(String text) {
    plannedOtherwise.add(text);
  }

  /** Adds the results of another worker. */
  synchronized void addAll(RawFigures other) {
    other.clients.forEach((client, constructs) ->
        constructs.forEach((construct, counts) -> counts.forEach((count, number) -> merge(
            clients.computeIfAbsent(client, any -> new TreeMap<>()), construct, count, number))));
    falseAlarms.addAll(other.falseAlarms);
    missed.addAll(other.missed);
    plannedOtherwise.addAll(other.plannedOtherwise);
    programs += other.programs;
  }

  List<String> falseAlarms() {
    return falseAlarms;
  }

  /** The calls whose mistake was not found. */
  List<String> missed() {
    return missed;
  }

  /** Calls that do at run time what was not planned: mistakes of the generator. */
  List<String> plannedOtherwise() {
    return plannedOtherwise;
  }

  /** The clients of which there are calls. */
  List<String> clients() {
    return List.copyOf(clients.keySet());
  }

  /** The percentage of the mistakes that were found. */
  double percentFound(String client) {
    return percentFound(clients.get(client).get(ALL));
  }

  private static double percentFound(Map<Count, Integer> counts) {
    int wrong = counts.getOrDefault(Count.WRONG_AT_RUN_TIME, 0);
    return wrong == 0 ? 100 : 100.0 * counts.getOrDefault(Count.FOUND, 0) / wrong;
  }

  /** A line of progress. */
  String summary() {
    StringBuilder text = new StringBuilder("raw: %d programs".formatted(programs));
    clients.forEach((client, constructs) -> text.append(String.format(
        Locale.ROOT,
        "; %s: %s, %.1f %% found",
        client,
        constructs.get(ALL).toString().toLowerCase(Locale.ROOT),
        percentFound(client))));
    return text.toString();
  }

  /** All figures as Markdown. */
  String tables() {
    StringBuilder text = new StringBuilder(
        "%d programs, **%d** false alarms.%n%n".formatted(programs, falseAlarms.size()));
    text.append("| client |");
    StringBuilder header = new StringBuilder();
    for (Count count : Count.values()) {
      header.append(" %s |".formatted(words(count)));
    }
    header.append(" found of wrong |\n|---|");
    header.append("---:|".repeat(Count.values().length + 1)).append('\n');
    text.append(header);
    clients.forEach((client, constructs) -> row(text, client, constructs.get(ALL)));
    clients.forEach((client, constructs) -> {
      text.append("\n### %s\n\n| construct |".formatted(client)).append(header);
      constructs.forEach((construct, counts) -> {
        if (!construct.equals(ALL)) {
          row(text, construct, counts);
        }
      });
    });
    return text.toString();
  }

  private static void row(StringBuilder text, String title, Map<Count, Integer> counts) {
    text.append("| %s |".formatted(title));
    for (Count count : Count.values()) {
      text.append(" %d |".formatted(counts.getOrDefault(count, 0)));
    }
    text.append(
        counts.containsKey(Count.WRONG_AT_RUN_TIME)
            ? String.format(Locale.ROOT, " %.1f %% |\n", percentFound(counts))
            : " |\n");
  }

  private static String words(Count count) {
    return count.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
