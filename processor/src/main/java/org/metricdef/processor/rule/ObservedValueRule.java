package org.metricdef.processor.rule;

import org.metricdef.processor.observed.LabelValue;
import org.metricdef.processor.ruleset.Rule;

/** {@code null-label-value} and {@code unbounded-label-value} on the clients as they stand. */
public final class ObservedValueRule {

  private ObservedValueRule() {}

  /** The finding about a value that a call passes. */
  public static Finding of(LabelValue value) {
    return value.flaw() instanceof LabelValue.Unbounded unbounded
        ? unbounded(value, unbounded)
        : ofNull(value, (LabelValue.Null) value.flaw());
  }

  private static String subject(LabelValue value) {
    return "%s%s".formatted(value.metric().map("%s: "::formatted).orElse(""), value.label());
  }

  private static Finding ofNull(LabelValue value, LabelValue.Null flaw) {
    MessageLines lines = new MessageLines("%s %s; %s"
        .formatted(
            subject(value),
            flaw.isSure() ? "is null" : "may be null",
            flaw.atScrape()
                ? "'%s' accepts it, and every scrape fails".formatted(value.method())
                : "'%s' throws".formatted(value.method())));
    lines.add("value", "%s at %s".formatted(value.text(), value.place()));
    ObservedText.addCaller(lines, value.caller());
    lines.addAdvice("pass a text on every path, for example \"none\"");
    return new Finding(Rule.NULL_LABEL_VALUE, value.tree(), lines);
  }

  private static Finding unbounded(LabelValue value, LabelValue.Unbounded flaw) {
    MessageLines lines =
        new MessageLines("%s gets %s; every new value creates a new series, which is never freed"
            .formatted(subject(value), flaw.taint().what()));
    lines.add(
        "value", "%s at %s".formatted(flaw.taint().expression(), flaw.taint().place()));
    ObservedText.addCaller(lines, value.caller());
    lines.addAdvice(flaw.taint().fix());
    return new Finding(Rule.UNBOUNDED_LABEL_VALUE, value.tree(), lines);
  }
}
