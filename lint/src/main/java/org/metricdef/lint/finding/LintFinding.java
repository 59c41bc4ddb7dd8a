package org.metricdef.lint.finding;

import java.util.List;
import java.util.Optional;
import org.metricdef.processor.report.Disposition;

/**
 * A finding of the checker, as every output shows it.
 *
 * @param disposition what it does to a build
 * @param lines the message: the first line is complete in itself, the others are details
 * @param ways how wrong keys came here
 * @param places how many places it speaks for, of which it has the first
 */
public record LintFinding(
    FindingRule rule,
    Disposition disposition,
    Location at,
    List<String> lines,
    List<Way> ways,
    Optional<CertainFix> fix,
    int places) {

  public LintFinding {
    lines = List.copyOf(lines);
    ways = List.copyOf(ways);
  }

  /** The same finding with another effect on a build. */
  public LintFinding with(Disposition other) {
    return new LintFinding(rule, other, at, lines, ways, fix, places);
  }

  /** The first line of the message. */
  public String headline() {
    return lines.get(0);
  }
}
