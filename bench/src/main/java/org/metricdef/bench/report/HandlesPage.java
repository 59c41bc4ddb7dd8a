package org.metricdef.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.metricdef.bench.report.HandleFigures.Call;

/** Puts the figures of the handles between the two marks of the page for people. */
public final class HandlesPage {

  /**
   * A call of ours beside the client's own.
   *
   * @param most how much longer ours may take
   */
  private record Pair(String what, String ours, String theirs, double most) {}

  private static final List<Pair> GOALS = List.of(
      new Pair("lookup, labels kept", "ourLookup", "theirLookup", 1.0),
      new Pair("lookup, labels made for the call", "ourLookupNewLabels", "theirLookup", 1.0),
      new Pair("bound", "ourBound", "theirBound", 1.05),
      new Pair("timer sample", "ourSample", "theirSample", 1.05));

  private final StringBuilder page = new StringBuilder();

  private HandlesPage() {}

  /**
   * Replaces the page's figures.
   *
   * @throws IOException if the page cannot be written, or has no marks
   */
  public static void update(HandleFigures figures, Path page) throws IOException {
    HandlesPage written = new HandlesPage();
    written.write(figures);
    MarkedPart.replace(page, "handles", written.page.toString());
  }

  private void write(HandleFigures figures) {
    line(
        "Measured on %d cores, %s, %s.",
        figures.machine().cores(), figures.machine().jdk(), figures.machine().system());
    line("");
    line("| client | call | threads | ours, ns | the client's, ns | ratio | limit | | bytes, ours"
        + " | bytes, the client's |");
    line("|---|---|---:|---:|---:|---:|---:|---|---:|---:|");
    for (String client : figures.clients()) {
      for (Pair goal : GOALS) {
        for (int threads : figures.threads()) {
          figures
              .call(client, goal.ours(), threads)
              .ifPresent(ours -> figures
                  .call(client, goal.theirs(), threads)
                  .ifPresent(theirs -> row(goal, ours, theirs)));
        }
      }
    }
    line("");
    line("![calls of the handles](img/handles.svg)");
    line("");
  }

  private void row(Pair goal, Call ours, Call theirs) {
    double ratio = ours.nanos() / theirs.nanos();
    line(
        "| %s | %s | %d | %.1f ± %.1f | %.1f ± %.1f | %.3f | ≤ %.2f | %s | %.0f | %.0f |",
        ours.client(),
        goal.what(),
        ours.threads(),
        ours.nanos(),
        ours.error(),
        theirs.nanos(),
        theirs.error(),
        ratio,
        goal.most(),
        ratio <= goal.most() ? "met" : "**not met**",
        ours.bytes(),
        theirs.bytes());
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
