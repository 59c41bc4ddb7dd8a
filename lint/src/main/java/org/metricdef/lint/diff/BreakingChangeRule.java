package org.metricdef.lint.diff;

import java.util.List;
import java.util.Optional;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.lint.finding.FoundCode;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.finding.Region;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.ruleset.Severity;

/** {@code breaking-change}: a change of a metric that breaks what asks for it. */
public final class BreakingChangeRule {

  /** The rule as findings have it. */
  public static final FindingRule RULE = new FindingRule(
      "breaking-change",
      Severity.ERROR,
      "a metric changed so that what asks for it gets something else",
      true);

  private BreakingChangeRule() {}

  /** A change as a finding. */
  public static LintFinding finding(Change change) {
    Place at = change.view().at();
    return new LintFinding(
        RULE,
        Disposition.ERROR,
        new Location(at.file(), Region.ofLine(at.line().orElse(1))),
        List.of("%s: %s".formatted(change.metric(), change.text())),
        List.of(),
        Optional.empty(),
        1);
  }

  /** A change as a baseline recognizes it. */
  public static FoundCode code(Change change) {
    return new FoundCode(RULE, change.view().at().file(), change.code(), Disposition.ERROR);
  }
}
