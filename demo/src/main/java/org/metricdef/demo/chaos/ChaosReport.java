package org.metricdef.demo.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metricdef.testbed.audit.AuditReport;

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
    outcome.faults().forEach((kind, count) -> {
      List<Duration> felt = outcome.recoveries().getOrDefault(kind, List.of());
      lines.add("%-20s %7d %14s %14s".formatted(kind, count, median(felt), longest(felt)));
    });
    takeOvers().ifPresent(lines::add);
    AuditReport report = outcome.report();
    lines.add("ids that the exchange never gave: %d; recorded as holes: %d; wrongly recorded: %d;"
            .formatted(
                report.holes().injected(),
                report.holes().recorded(),
                report.holes().wrong())
        + " records that are no trade: " + report.unexpected());
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
    lines.add("| sent by the exchange | %,d |".formatted(report.sent()));
    lines.add("| in the topic, once, in order, unchanged | %,d |".formatted(report.delivered()));
    lines.add("| of these by repair | %,d |".formatted(report.repaired()));
    lines.add(
        "| ids that the exchange never gave | %,d |".formatted(report.holes().injected()));
    lines.add("| of these recorded as holes | %,d |".formatted(report.holes().recorded()));
    lines.add("| wrongly recorded as holes | %,d |".formatted(report.holes().wrong()));
    lines.add("");
    lines.add("| fault | struck | felt, median | felt, longest |");
    lines.add("|---|---:|---:|---:|");
    outcome.faults().forEach((kind, count) -> {
      List<Duration> felt = outcome.recoveries().getOrDefault(kind, List.of());
      lines.add("| %s | %d | %s | %s |"
          .formatted(
              kind.toLowerCase(Locale.ROOT).replace('_', ' '), count, median(felt), longest(felt)));
    });
    lines.add("| all | %d | | |".formatted(outcome.faultCount()));
    takeOvers().ifPresent(told -> lines.addAll(List.of("", told + ".")));
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
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
