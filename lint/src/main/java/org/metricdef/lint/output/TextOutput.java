package org.metricdef.lint.output;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.finding.Region;
import org.metricdef.processor.report.Disposition;
import picocli.CommandLine.Help.Ansi;

/** Findings for people: message, source line, caret. */
public final class TextOutput implements Output {

  private final Ansi ansi;
  private final Charset encoding;

  /**
   * Text with or without colour.
   *
   * @param encoding of the terminal
   */
  public TextOutput(Ansi ansi, Charset encoding) {
    this.ansi = ansi;
    this.encoding = encoding;
  }

  @Override
  public void write(Report report, OutputStream stream) throws CannotRunException {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(stream, encoding));
    SourceLines sources = new SourceLines(report.sources());
    for (LintFinding each : report.shown()) {
      write(report, each, sources, out);
    }
    for (InputError each : report.errors()) {
      write(report, each, sources, out);
    }
    out.println(summary(report));
    out.flush();
  }

  private void write(Report report, LintFinding finding, SourceLines sources, PrintWriter out)
      throws CannotRunException {
    out.printf(
        "%s %s [%s] %s%n",
        place(report, finding.at()),
        kind(finding.disposition()),
        finding.rule().id(),
        finding.headline());
    writeSource(sources.line(finding.at()), finding.at().region(), out);
    for (String line : finding.lines().subList(1, finding.lines().size())) {
      out.println(line);
    }
    out.printf("    see %s%n%n", finding.rule().page().named());
  }

  private void write(Report report, InputError error, SourceLines sources, PrintWriter out)
      throws CannotRunException {
    Optional<Location> at = error.at();
    out.printf(
        "%s%s %s%n",
        at.isPresent() ? place(report, at.get()) + " " : "",
        styled("bold,red", error.from() + ":"),
        error.message());
    if (at.isPresent()) {
      writeSource(sources.line(at.get()), at.get().region(), out);
    }
    out.println();
  }

  private String place(Report report, Location at) {
    Region region = at.region();
    return styled(
        "bold",
        "%s:%d:%d:"
            .formatted(report.fromHere(at.file()), region.startLine(), region.startColumn()));
  }

  private String kind(Disposition disposition) {
    return disposition == Disposition.ERROR
        ? styled("bold,red", "error:")
        : styled("bold,yellow", disposition + ":");
  }

  private void writeSource(Optional<String> source, Region region, PrintWriter out) {
    if (source.isEmpty()) {
      return;
    }
    String line = source.get();
    out.println(line);
    int column = Math.min(region.startColumn() - 1, line.length());
    // A tab before the caret is as wide as the one above it.
    String indent = line.substring(0, column).replaceAll("[^\t]", " ");
    int end = region.endLine() == region.startLine() ? region.endColumn() - 1 : line.length();
    int width = Math.max(1, Math.min(end, line.length()) - column);
    out.println(indent + styled("bold,green", "^" + "~".repeat(width - 1)));
  }

  private String styled(String style, String text) {
    if (!ansi.enabled()) {
      return text;
    }
    Ansi.IStyle[] styles = Ansi.Style.parse(style);
    return Ansi.Style.on(styles) + text + Ansi.Style.off(styles);
  }

  private static String summary(Report report) {
    String suppressed = report.count(Disposition.SUPPRESSED) == 0
        ? ""
        : ", %d suppressed".formatted(report.count(Disposition.SUPPRESSED));
    String known = report.count(Disposition.BASELINE) == 0
        ? ""
        : ", %d in the baseline".formatted(report.count(Disposition.BASELINE));
    return String.format(
        Locale.ROOT,
        "%s checked: %s, %s%s%s; %s",
        counted(report.files(), report.counted().checked()),
        counted(report.count(Disposition.ERROR), "error"),
        counted(report.count(Disposition.WARNING), "warning"),
        suppressed,
        known,
        report.counted().text());
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
