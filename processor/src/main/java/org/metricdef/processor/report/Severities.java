package org.metricdef.processor.report;

import java.util.Map;
import java.util.Optional;
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
    return chosenFor(rule).orElse(rule.severity());
  }

  /** The severity that the build sets for a rule; empty if it sets none. */
  Optional<Severity> chosenFor(Rule rule) {
    return Optional.ofNullable(chosen.get(rule));
  }
}
