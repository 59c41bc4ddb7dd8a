package org.metricdef.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.metricdef.bench.report.BuildFigures.Guarded;
import org.metricdef.bench.report.BuildFigures.Unguarded;

/** Puts the figures of builds between the two marks of the page for people. */
public final class BuildPage {

  private final StringBuilder page = new StringBuilder();

  private BuildPage() {}

  /**
   * Replaces the page's figures.
   *
   * @throws IOException if the page cannot be written, or has no marks
   */
  public static void update(BuildFigures figures, Path page) throws IOException {
    BuildPage written = new BuildPage();
    written.write(figures);
    MarkedPart.replace(page, "build", written.page.toString());
  }

  private void write(BuildFigures figures) {
    line(
        "Measured on %d cores, %s, %s. Medians of %d alternating rounds;%nin brackets the least and the"
            + " greatest.",
        figures.machine().cores(),
        figures.machine().jdk(),
        figures.machine().system(),
        figures.small().ratio().runs());
    line("");
    goals(figures);
    line("%,d lines in which nothing is guarded:", figures.withoutCalls().lines());
    line("");
    line("| | wall, s | relative to plain javac | relative to an idle processor"
        + " | the same, compiling thread | peak RSS, MiB | allocated, MiB |");
    line("|---|---|---|---|---|---|---|");
    for (Unguarded each : figures.withoutCalls().each()) {
      line(
          "| %s | %s | %s | %s | %s | %s | %s |",
          each.checker(),
          spread(each.wall()),
          spread(each.ratio()),
          spread(each.idleRatio()),
          spread(each.idleCpuRatio()),
          whole(each.memory()),
          whole(each.allocated()));
    }
    line("");
    line("Guarded calls in a JVM that has just started:");
    line("");
    line(
        "| calls | density | lines | wall, relative to plain javac | compiling thread"
            + " | wall, relative to an idle processor | verdicts, ms | µs a call | classes, ms | catalogue, ms |");
    line("|---|---|---|---|---|---|---|---|---|---|");
    figures.guarded().forEach(this::guarded);
    guarded(figures.small());
    line("");
  }

  private void goals(BuildFigures figures) {
    line("| goal | limit | measured | |");
    line("|---|---|---|---|");
    for (Guarded each : figures.guarded()) {
      String what = "build with %,d guarded calls, %s, relative to plain javac"
          .formatted(each.base().calls(), each.base().density());
      goal(what, 1.05, each.ratio());
    }
    goal(
        "loading classes and writing the catalogue in a small module, ms",
        80,
        figures.small().fixed());
    goal(
        "the checker's own share of a build without guarded calls, %",
        0.7, figures.withoutCalls().share());
    figures.withoutCalls().each().stream()
        .filter(each -> each.checker().equals("MetricDef"))
        .forEach(ours -> goal(
            "build without guarded calls, relative to javac with an idle processor",
            1.02,
            ours.idleRatio()));
    line("");
  }

  /** The median decides. */
  private void goal(String what, double most, Spread measured) {
    line(
        "| %s | ≤ %s | %s | %s |",
        what,
        number(most),
        measured.runs() == 1 ? number(measured.median()) : spread(measured),
        measured.median() <= most ? "met" : "**not met**");
  }

  private void guarded(Guarded each) {
    line(
        "| %,d | %s | %,d | %s | %s | %s | %s | %.0f | %s | %s |",
        each.base().calls(),
        each.base().density(),
        each.lines(),
        spread(each.ratio()),
        spread(each.cpuRatio()),
        spread(each.idleRatio()),
        whole(each.hooks()),
        each.hooks().median() * 1000 / each.base().calls(),
        whole(each.loading()),
        whole(each.catalogue()));
  }

  private static String whole(Spread spread) {
    return String.format(
        Locale.ROOT, "%.0f (%.0f–%.0f)", spread.median(), spread.least(), spread.greatest());
  }

  private static String spread(Spread spread) {
    return "%s (%s–%s)"
        .formatted(number(spread.median()), number(spread.least()), number(spread.greatest()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
