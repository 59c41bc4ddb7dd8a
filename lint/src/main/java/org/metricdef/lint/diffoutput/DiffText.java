package org.metricdef.lint.diffoutput;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.metricdef.lint.diff.BreakingChangeRule;
import org.metricdef.lint.diff.JudgedChange;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.opsrule.OpsFinding;

/** Changes for people: each with its reason and with what it breaks. */
public final class DiffText implements DiffOutput {

  @Override
  public void write(DiffReport report, OutputStream stream) {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.printf("metrics of %s, after %s%n%n", report.after(), report.before());
    for (JudgedChange each : report.changes()) {
      if (!each.isKnown()) {
        write(report, each, out);
      }
    }
    for (OpsFinding each : report.others()) {
      out.printf("%s: error: [%s] %s%n", report.place(each.at()), each.rule().rule(), first(each));
    }
    for (InputError each : report.errors()) {
      String place = each.at().map(at -> report.place(at) + ": ").orElse("");
      out.printf("%s%s: %s%n", place, each.from(), each.message());
    }
    out.println(report.summary());
    out.flush();
  }

  private static void write(DiffReport report, JudgedChange judged, PrintWriter out) {
    out.printf(
        "%s: %s %s: %s%n",
        report.place(judged.change().view().at()),
        judged.breaks() ? "error: [%s]".formatted(BreakingChangeRule.RULE) : "note:",
        judged.change().metric(),
        judged.change().text());
    out.printf("    %s%n", judged.change().kind().reason());
    for (OpsFinding each : judged.broken()) {
      out.printf("    breaks %s: %s%n", report.place(each.at()), first(each));
    }
    out.println();
  }

  /** The first line of a message is complete in itself. */
  static String first(OpsFinding finding) {
    return finding.lines().get(0);
  }
}
