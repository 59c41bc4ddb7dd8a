package org.metricdef.processor.rule;

import org.metricdef.processor.observed.ClientRegistrations.Refused;
import org.metricdef.processor.observed.ClientRegistrations.SameCollector;
import org.metricdef.processor.observed.ClientRegistrations.SameName;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code duplicate-metric} and {@code registered-twice} on the clients as they stand: code that
 * runs as a whole makes two registrations, of which the registry refuses the second one.
 */
public final class ClientRegistrationRule {

  private ClientRegistrationRule() {}

  /** The finding about a registration that the registry refuses. */
  public static Finding of(Refused refused) {
    return refused instanceof SameName name ? of(name) : of((SameCollector) refused);
  }

  private static Finding of(SameName refused) {
    MessageLines lines = new MessageLines(
        "the registry has a metric that uses the name of '%s', so this registration throws"
            .formatted(refused.name()));
    lines.add("first", "at " + refused.first());
    lines.add("client", refused.why());
    lines.addAdvice(
        "register one collector, and use it at both places",
        "another name if they measure different things");
    return new Finding(Rule.DUPLICATE_METRIC, refused.tree(), lines);
  }

  private static Finding of(SameCollector refused) {
    MessageLines lines = new MessageLines("'%s' is registered already, so this registration throws"
        .formatted(refused.collector().getSimpleName()));
    lines.add("first", "at " + refused.first());
    lines.addAdvice("register a collector once; a builder's 'register' has done so");
    return new Finding(Rule.REGISTERED_TWICE, refused.tree(), lines);
  }
}
