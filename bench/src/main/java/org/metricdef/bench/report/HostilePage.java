package org.metricdef.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Puts the figures of hostile code into their part of the page for people. */
public final class HostilePage {

  private HostilePage() {}

  /**
   * Replaces the part.
   *
   * @throws IOException if the page cannot be written, or has no such part
   */
  public static void update(HostileFigures figures, Path page) throws IOException {
    MarkedPart.replace(page, "hostile", write(figures));
  }

  private static String write(HostileFigures figures) {
    StringBuilder page = new StringBuilder();
    line(
        page,
        "Measured on %d cores, %s, %s.",
        figures.machine().cores(),
        figures.machine().jdk(),
        figures.machine().system());
    line(
        page,
        "Load average %.1f at the beginning and %.1f at the end.",
        figures.load().get(0),
        figures.load().get(1));
    line(page, "");
    line(page, "| shape, size | lines | plain javac, s | MetricDef, s | more, s | limit, s | |");
    line(page, "|---|---|---|---|---|---|---|");
    for (HostileFigures.Shape shape : figures.shapes()) {
      line(
          page,
          "| %s | %,d | %.1f | %.1f | %.1f (%.1f–%.1f) | ≤ %.1f | %s |",
          shape.name(),
          shape.lines(),
          shape.plain().median(),
          shape.checked().median(),
          shape.more().median(),
          shape.more().least(),
          shape.more().greatest(),
          shape.most(),
          switch (shape.more().against(shape.most())) {
            case BELOW -> "met";
            case ON_BOTH_SIDES -> "met by some runs";
            case ABOVE -> "**not met**";
          });
    }
    line(page, "");
    return page.toString();
  }

  private static void line(StringBuilder page, String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
