package org.metricdef.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Puts the figures of the command into their part of the page for people. */
public final class CommandPage {

  private final StringBuilder page = new StringBuilder();

  private CommandPage() {}

  /**
   * Replaces the part.
   *
   * @throws IOException if the page cannot be written, or has no such part
   */
  public static void update(CommandFigures figures, Path page) throws IOException {
    CommandPage written = new CommandPage();
    written.write(figures);
    MarkedPart.replace(page, "command", written.page.toString());
  }

  private void write(CommandFigures figures) {
    CommandFigures.Where where = figures.where();
    line(
        "Measured on %d cores, %s, %s.",
        where.machine().cores(), where.machine().jdk(), where.machine().system());
    line(
        "%d rounds; load average %.1f at the beginning.",
        figures.ways().get(0).seconds().runs(), where.load());
    line("");
    line("| goal | limit | measured | |");
    line("|---|---|---|---|");
    for (CommandFigures.Goal each : figures.goals()) {
      Spread ratio = each.ratio();
      line(
          "| %s | ≤ %.1f | %.2f (%.2f–%.2f) | %s |",
          each.what(),
          each.most(),
          ratio.median(),
          ratio.least(),
          ratio.greatest(),
          ratio.median() <= each.most() ? "met" : "**not met**");
    }
    line("");
    table("program", figures.ways());
    for (String peer : List.of("pre-commit", "promtool")) {
      if (figures.ways().stream().noneMatch(each -> each.name().contains(peer))) {
        line("%s was not installed, so its own time was not measured.", peer);
        line("");
      }
    }
    table("first use", figures.firstUse());
    line("![time of the command](img/command.svg)");
    line("");
  }

  private void table(String what, List<CommandFigures.Way> ways) {
    line("| %s | s |", what);
    line("|---|---|");
    for (CommandFigures.Way each : ways) {
      Spread seconds = each.seconds();
      line(
          "| %s | %.2f (%.2f–%.2f) |",
          each.name(), seconds.median(), seconds.least(), seconds.greatest());
    }
    line("");
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
