package org.metricdef.lint.modules;

import java.util.Arrays;
import java.util.List;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.ruleset.Severity;

/** All rules about several modules. Two of them are rules of the checker too. */
public enum ModuleRule {
  KEYS_DIFFER(FindingRule.of(Rule.KEYS_DIFFER)),
  DUPLICATE_METRIC(FindingRule.of(Rule.DUPLICATE_METRIC)),
  NEVER_EMITTED(new FindingRule(
      "never-emitted",
      Severity.WARNING,
      "a metric is declared, and no code of the build changes it",
      true));

  private final FindingRule rule;

  ModuleRule(FindingRule rule) {
    this.rule = rule;
  }

  /** The rule as findings have it. */
  public FindingRule rule() {
    return rule;
  }

  /** All of them as findings have them. */
  public static List<FindingRule> all() {
    return Arrays.stream(values()).map(ModuleRule::rule).toList();
  }
}
