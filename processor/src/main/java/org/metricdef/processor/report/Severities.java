package org.metricdef.processor.report;

import java.util.Map;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.ruleset.Severity;

/**
 * The severity of each rule in this build.
 *
 * @param chosen the severities that the build sets; the other rules have their default
 */
public record Severities(Map<Rule, Severity> chosen) {

  public Severities {
    chosen = Map.copyOf(chosen);
  }

  public Severity of(Rule rule) {
    return chosen.getOrDefault(rule, rule.severity());
  }
}
