package org.metricdef.lint.diffoutput;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.metricdef.lint.diff.JudgedChange;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.opsrule.OpsFinding;

/** Changes as Markdown, for the comment of a pull request. */
public final class DiffMarkdown implements DiffOutput {

  @Override
  public void write(DiffReport report, OutputStream stream) {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.printf("### Metrics: %s%n%n", report.summary());
    out.printf("%s, after %s.%n", escaped(report.after()), escaped(report.before()));
    List<JudgedChange> breaking = report.breaking();
    table(report, "Breaking", breaking, out);
    table(
        report,
        "Other",
        report.changes().stream()
            .filter(each -> !each.isKnown() && !each.breaks())
            .toList(),
        out);
    if (!report.others().isEmpty()) {
      out.printf("%n#### Rules and dashboards that break too%n%n");
      report.others().forEach(each -> out.printf("- %s%n", broken(report, each)));
    }
    if (!report.errors().isEmpty()) {
      out.printf("%n#### Not checked%n%n");
      for (InputError each : report.errors()) {
        String place = each.at().map(at -> code(report.place(at)) + ": ").orElse("");
        out.printf("- %s%s%n", place, escaped(each.message()));
      }
    }
    out.flush();
  }

  private static void table(
      DiffReport report, String title, List<JudgedChange> changes, PrintWriter out) {
    if (changes.isEmpty()) {
      return;
    }
    out.printf("%n#### %s%n%n| metric | change | what breaks |%n|---|---|---|%n", title);
    for (JudgedChange each : changes) {
      String broken = each.broken().stream()
          .map(finding -> broken(report, finding))
          .collect(Collectors.joining("<br>"));
      out.printf(
          "| %s | %s | %s |%n",
          code(each.change().metric()),
          escaped(each.change().text()),
          broken.isEmpty() ? escaped(each.change().kind().reason()) : broken);
    }
  }

  private static String broken(DiffReport report, OpsFinding finding) {
    return "%s %s".formatted(code(report.place(finding.at())), escaped(DiffText.first(finding)));
  }

  /** Names of metrics, labels and files have no backquote. */
  private static String code(String text) {
    return "`" + text.replace("`", "'").replace("|", "\\|") + "`";
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\|*_`<>\\[\\]#])", "\\\\$1").replace("\n", " ");
  }
}
