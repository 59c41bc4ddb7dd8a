package org.metricdef.lint.output;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.finding.Region;
import org.metricdef.processor.report.Disposition;

/** Commands that a workflow of GitHub shows at the lines of a pull request. */
public final class GithubOutput implements Output {

  @Override
  public void write(Report report, OutputStream stream) {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    for (LintFinding each : report.shown()) {
      String kind = each.disposition() == Disposition.ERROR ? "error" : "warning";
      out.println("::%s %s,title=%s::%s"
          .formatted(
              kind,
              place(report, each.at()),
              property(each.rule().id()),
              data(String.join("\n", each.lines()) + "\n    see "
                  + each.rule().page().named())));
    }
    for (InputError each : report.errors()) {
      String place = each.at().map(at -> place(report, at) + ",").orElse("");
      out.println("::error %stitle=%s::%s".formatted(place, each.from(), data(each.message())));
    }
    out.flush();
  }

  private static String place(Report report, Location at) {
    Region region = at.region();
    String place = "file=%s,line=%d,endLine=%d"
        .formatted(property(report.fromRoot(at.file())), region.startLine(), region.endLine());
    boolean isOneLine = region.startLine() == region.endLine() && region.isExact();
    return isOneLine
        ? place + ",col=%d,endColumn=%d".formatted(region.startColumn(), region.endColumn())
        : place;
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
