package org.metricdef.lint.opsrule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.processor.ruleset.Severity;

/**
 * All rules about alerts and dashboards. The name of a constant is the id of the rule. Each rule
 * has a page under {@code docs/rules}.
 */
public enum OpsRule {
  RULES_SYNTAX("an expression of a rule or dashboard that Prometheus refuses"),
  RULES_UNKNOWN_METRIC("a rule or dashboard asks for a metric that nothing exposes"),
  RULES_UNKNOWN_LABEL("a rule or dashboard uses a label that the series cannot have"),
  RULES_IMPOSSIBLE_VALUE("a rule or dashboard selects a label value that code never gives"),
  RULES_KIND("a rule or dashboard reads a metric in a way that does not fit its kind"),
  RULES_NEVER_FIRES("an expression of a rule or dashboard never has a result");

  private final FindingRule rule;

  OpsRule(String summary) {
    rule = new FindingRule(
        name().toLowerCase(Locale.ROOT).replace('_', '-'), Severity.ERROR, summary, true);
  }

  /** The rule as findings have it. */
  public FindingRule rule() {
    return rule;
  }

  /** All of them as findings have them. */
  public static List<FindingRule> all() {
    return Arrays.stream(values()).map(OpsRule::rule).toList();
  }
}
