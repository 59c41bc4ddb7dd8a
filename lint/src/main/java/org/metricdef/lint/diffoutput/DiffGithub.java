package org.metricdef.lint.diffoutput;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.metricdef.lint.diff.BreakingChangeRule;
import org.metricdef.lint.diff.JudgedChange;
import org.metricdef.lint.diff.Place;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.opsrule.OpsFinding;

/** Commands that a workflow of GitHub shows at the lines of a pull request. */
public final class DiffGithub implements DiffOutput {

  @Override
  public void write(DiffReport report, OutputStream stream) {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    for (JudgedChange each : report.changes()) {
      if (!each.isKnown()) {
        write(report, each, out);
      }
    }
    for (OpsFinding each : report.others()) {
      out.println("::error %s,title=%s::%s"
          .formatted(place(report, each.at()), each.rule().rule(), data(DiffText.first(each))));
    }
    for (InputError each : report.errors()) {
      String place = each.at().map(at -> place(report, at) + ",").orElse("");
      out.println("::error %stitle=%s::%s".formatted(place, each.from(), data(each.message())));
    }
    out.flush();
  }

  private static void write(DiffReport report, JudgedChange judged, PrintWriter out) {
    StringBuilder text = new StringBuilder("%s: %s\n%s"
        .formatted(
            judged.change().metric(),
            judged.change().text(),
            judged.change().kind().reason()));
    for (OpsFinding each : judged.broken()) {
      text.append("\nbreaks %s: %s".formatted(report.place(each.at()), DiffText.first(each)));
    }
    out.println("::%s %stitle=%s::%s"
        .formatted(
            judged.breaks() ? "error" : "notice",
            place(report, judged.change().view().at()),
            judged.breaks() ? BreakingChangeRule.RULE : judged.change().kind(),
            data(text.toString())));
  }

  /** The lines of a file that is gone are not in a pull request's new files. */
  private static String place(DiffReport report, Place place) {
    return place
        .line()
        .filter(line -> Files.isRegularFile(place.file()))
        .map(line -> "file=%s,line=%d,".formatted(property(report.fromRoot(place.file())), line))
        .orElse("");
  }

  private static String place(DiffReport report, Location at) {
    return "file=%s,line=%d,col=%d"
        .formatted(
            property(report.fromRoot(at.file())),
            at.region().startLine(),
            at.region().startColumn());
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
