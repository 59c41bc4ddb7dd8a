package org.metricdef.demo.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metricdef.testbed.audit.AuditReport;
import org.metricdef.testbed.audit.HoldingsReport;

/**
 * A chaos run's figures, for a console and for a page.
 *
 * @param settings of the run
 * @param outcome of the run
 */
public record ChaosReport(ChaosSettings settings, ChaosOutcome outcome) {

  /** The table of faults, and what is wrong, if anything is. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%-20s %7s %14s %14s".formatted("fault", "struck", "median felt", "longest felt"));
    addLines(lines, outcome.faults());
    addLines(lines, outcome.adversities());
    takeOvers().ifPresent(lines::add);
    AuditReport report = outcome.report();
    HoldingsReport found = outcome.found();
    lines.add("ids that the exchange never gave: %d; recorded as holes: %d; wrongly recorded: %d;"
            .formatted(
                report.holes().injected(),
                report.holes().recorded(),
                report.holes().wrong())
        + " records that are no trade: " + report.unexpected());
    lines.add("late trades: %d; refused trades: %d; records that say something else: %d"
        .formatted(found.late(), found.refused(), found.changed()));
    outcome.report().problems().forEach(problem -> lines.add("problem   " + problem));
    return lines;
  }

  /**
   * Writes the figures as Markdown.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(Path file) {
    AuditReport report = outcome.report();
    List<String> lines = new ArrayList<>();
    lines.add("Seed %d, %d producer(s), %.0f trades/s, %d s:"
        .formatted(
            settings.seed(),
            settings.instances(),
            settings.tradesPerSecond(),
            outcome.took().toSeconds()));
    lines.add("");
    lines.add("```text");
    lines.add("chaos: " + outcome.counts() + " " + outcome.chaos());
    lines.add("```");
    lines.add("");
    lines.add("| trades | |");
    lines.add("|---|---:|");
    HoldingsReport found = outcome.found();
    long inTheTopic = report.delivered() - found.late() - found.refused();
    lines.add("| made by the exchange, sent or not | %,d |".formatted(report.sent()));
    lines.add("| in the topic, once, in order, unchanged | %,d |".formatted(inTheTopic));
    lines.add("| of these by repair | %,d |".formatted(report.repaired()));
    lines.add("| in the topic of late trades, once, unchanged | %,d |".formatted(found.late()));
    lines.add("| in the topic of refused trades | %,d |".formatted(found.refused()));
    lines.add("| records that say what is not so | %,d |".formatted(found.wrong()));
    lines.add(
        "| ids that the exchange never gave | %,d |".formatted(report.holes().injected()));
    lines.add("| of these recorded as holes | %,d |".formatted(report.holes().recorded()));
    lines.add("| wrongly recorded as holes | %,d |".formatted(report.holes().wrong()));
    lines.add("");
    lines.add("| fault | struck | felt, median | felt, longest |");
    lines.add("|---|---:|---:|---:|");
    addRows(lines, outcome.faults());
    lines.add("| all | %d | | |".formatted(outcome.faultCount()));
    if (outcome.adversityCount() > 0) {
      lines.add("");
      lines.add("| the adversary | struck | felt, median | felt, longest |");
      lines.add("|---|---:|---:|---:|");
      addRows(lines, outcome.adversities());
      lines.add("| all | %d | | |".formatted(outcome.adversityCount()));
    }
    takeOvers().ifPresent(told -> lines.addAll(List.of("", told + ".")));
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private void addLines(List<String> lines, Map<String, Long> counts) {
    counts.forEach((kind, count) -> {
      List<Duration> felt = outcome.recoveries().getOrDefault(kind, List.of());
      lines.add("%-20s %7d %14s %14s".formatted(kind, count, median(felt), longest(felt)));
    });
  }

  private void addRows(List<String> lines, Map<String, Long> counts) {
    counts.forEach((kind, count) -> {
      List<Duration> felt = outcome.recoveries().getOrDefault(kind, List.of());
      lines.add("| %s | %d | %s | %s |"
          .formatted(
              kind.toLowerCase(Locale.ROOT).replace('_', ' '), count, median(felt), longest(felt)));
    });
  }

  private Optional<String> takeOvers() {
    List<Duration> all = outcome.takeOvers();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "All shards of a killed producer were open at others after %s (median of %d), %s at most"
                .formatted(median(all), all.size(), longest(all)));
  }

  private static String median(List<Duration> sorted) {
    return sorted.isEmpty() ? "" : seconds(sorted.get(sorted.size() / 2));
  }

  private static String longest(List<Duration> sorted) {
    return sorted.isEmpty() ? "" : seconds(sorted.get(sorted.size() - 1));
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1e3);
  }
}
