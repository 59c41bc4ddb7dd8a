package org.metricdef.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.metricdef.bench.report.Figures.Compilation;
import org.metricdef.bench.report.Figures.Guarded;

/** Puts the figures between the two marks of the page for people. */
public final class BenchmarksPage {

  private BenchmarksPage() {}

  /**
   * Replaces the page's figures.
   *
   * @throws IOException if the page cannot be written, or has no marks
   */
  public static void update(Figures figures, Path page) throws IOException {
    MarkedPart.replace(page, "figures", write(figures));
  }

  private static String write(Figures figures) {
    StringBuilder page = new StringBuilder();
    line(
        page,
        "Measured on %d cores, %s, %s.%s",
        figures.machine().cores(),
        figures.machine().jdk(),
        figures.machine().system(),
        figures.quick()
            ? " A short run: it shows that everything works, and decides no goal."
            : "");
    line(page, "");
    bars(figures, page);
    unguarded(figures, page);
    guarded(figures, page);
    return page.toString();
  }

  private static void bars(Figures figures, StringBuilder page) {
    line(page, "| goal | limit | measured | |");
    line(page, "|---|---|---|---|");
    figures.unguarded().stream()
        .filter(each -> each.checker().equals("MetricDef"))
        .forEach(ours ->
            bar(page, "build without guarded calls, relative to plain javac", 1.02, ours.ratio()));
    figures.unguarded().stream()
        .filter(each -> each.checker().equals("MetricDef, checks only"))
        .forEach(checks -> bar(
            page,
            "build of a module without metrics of its own, checks only, relative to plain javac",
            1.02,
            checks.ratio()));
    figures.guarded().stream()
        .filter(each -> each.base().calls() == 5000 && each.base().ordinary() > 1)
        .forEach(each -> bar(
            page,
            "build with 5,000 guarded calls, %s".formatted(each.base().density()),
            1.05,
            each.ratio()));
    line(page, "");
  }

  private static void bar(StringBuilder page, String what, double most, Spread measured) {
    line(
        page,
        "| %s | ≤ %s | %s | %s |",
        what,
        number(most),
        measured.runs() == 1 ? number(measured.median()) : spread(measured),
        switch (measured.against(most)) {
          case BELOW -> "met";
          case ON_BOTH_SIDES ->
            measured.median() <= most ? "met by most runs" : "**not met** by most runs";
          case ABOVE -> "**not met**";
        });
  }

  private static void unguarded(Figures figures, StringBuilder page) {
    line(page, "### Without guarded calls");
    line(page, "");
    line(page, "%,d lines of libraries.%n%s.", figures.corpusLines(), figures.versions());
    line(page, "");
    line(
        page,
        "| | wall, s | relative to plain javac | relative to an idle processor | compiling thread, CPU s | relative to plain javac | relative to an idle processor | runs |");
    line(page, "|---|---|---|---|---|---|---|---|");
    for (Compilation each : figures.unguarded()) {
      line(
          page,
          "| %s | %s | %s | %s | %s | %s | %s | %d |",
          each.checker(),
          spread(each.wall()),
          spread(each.ratio()),
          spread(each.idleRatio()),
          spread(each.cpu()),
          spread(each.cpuRatio()),
          spread(each.idleCpuRatio()),
          each.wall().runs());
    }
    line(page, "");
    line(
        page,
        "The checker's hooks take %s of the compiling thread's CPU time%n(least and greatest of %d runs: %s, %s).",
        percent(figures.share().share().median()),
        figures.share().share().runs(),
        percent(figures.share().share().least()),
        percent(figures.share().share().greatest()));
    line(page, "");
    line(page, "![compile time](img/compile.svg)");
    line(page, "");
  }

  private static void guarded(Figures figures, StringBuilder page) {
    line(page, "### With guarded calls");
    line(page, "");
    line(
        page,
        "| guarded calls | density | lines | wall, relative to plain javac | compiling thread, relative to plain javac | verdicts, ms | µs a call |");
    line(page, "|---|---|---|---|---|---|---|");
    for (Guarded each : figures.guarded()) {
      line(
          page,
          "| %,d | %s | %,d | %s | %s | %s | %.0f |",
          each.base().calls(),
          each.base().density(),
          each.lines(),
          spread(each.ratio()),
          spread(each.cpuRatio()),
          spread(each.hooks()),
          each.hooks().median() * 1000 / each.base().calls());
    }
    line(page, "");
    line(page, "![verdicts](img/verdicts.svg)");
    line(page, "");
  }

  /** The median, and in brackets the least and the greatest. */
  private static String spread(Spread spread) {
    return "%s (%s–%s)"
        .formatted(number(spread.median()), number(spread.least()), number(spread.greatest()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", share * 100);
  }

  private static void line(StringBuilder page, String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
