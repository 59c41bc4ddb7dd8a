package org.metricdef.lint.opsrule;

import java.util.List;
import java.util.Optional;
import org.metricdef.lint.finding.FoundCode;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.processor.report.Disposition;

/**
 * Something that is wrong with a rule or dashboard.
 *
 * @param subject what is wrong in it, such as the name of a metric or label
 * @param expression the expression, as it was read
 * @param lines the message; the first line is complete in itself
 * @param code what a baseline recognizes it by
 */
public record OpsFinding(
    OpsRule rule, Location at, String subject, String expression, List<String> lines, String code) {

  public OpsFinding {
    lines = List.copyOf(lines);
  }

  /** The finding as every output shows it. */
  public LintFinding asFinding() {
    return new LintFinding(
        rule.rule(), Disposition.ERROR, at, lines, List.of(), Optional.empty(), 1);
  }

  /** The finding as a baseline recognizes it. */
  public FoundCode asCode() {
    return new FoundCode(rule.rule(), at.file(), code, Disposition.ERROR);
  }
}
