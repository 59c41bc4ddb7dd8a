package org.metricdef.lint.finding;

import java.util.Arrays;
import java.util.List;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.ruleset.RulePage;
import org.metricdef.processor.ruleset.Severity;

/**
 * A rule that a finding breaks: one of the checker, or one about alerts and dashboards.
 *
 * @param id the id that messages and baselines use
 * @param severity the severity unless something sets another one
 * @param summary what the rule finds, in one line
 * @param isNegotiable whether a baseline can have its findings
 */
public record FindingRule(String id, Severity severity, String summary, boolean isNegotiable) {

  /** A rule of the checker. */
  public static FindingRule of(Rule rule) {
    return new FindingRule(rule.id(), rule.severity(), rule.summary(), rule.isNegotiable());
  }

  /** All rules of the checker. */
  public static List<FindingRule> ofChecker() {
    return Arrays.stream(Rule.values()).map(FindingRule::of).toList();
  }

  /** The page that explains it. */
  public RulePage page() {
    return new RulePage(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
