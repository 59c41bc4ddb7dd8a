package org.metricdef.processor.rule;

import java.util.SortedSet;
import java.util.stream.Collectors;
import org.metricdef.processor.observed.Attribute;
import org.metricdef.processor.observed.AttributeRecord.Added;
import org.metricdef.processor.observed.AttributeRecord.Flaw;
import org.metricdef.processor.observed.AttributeRecord.Refused;
import org.metricdef.processor.observed.AttributeRecord.Use;
import org.metricdef.processor.observed.AttributeRecord.WithoutAttributes;
import org.metricdef.processor.observed.AttributeUses.Conflict;
import org.metricdef.processor.observed.Instrument.Advice;
import org.metricdef.processor.ruleset.Rule;

/**
 * What {@code keys-differ}, {@code null-label-value}, {@code label-name} and {@code metric-name}
 * find about instruments of OpenTelemetry. The client says nothing of an attribute that it skips or
 * drops.
 */
public final class AttributesRule {

  private AttributesRule() {}

  /** Two uses of one instrument that give one attribute two types or two names. */
  public static Finding of(Use use, Conflict conflict) {
    boolean isType = conflict.here().name().equals(conflict.there().name());
    MessageLines lines = new MessageLines("the %s '%s' has %s here, and %s at %s"
        .formatted(
            use.instrument().kind(),
            use.instrument().name(),
            isType ? typed(conflict.here()) : named(conflict.here()),
            isType ? typed(conflict.there()) : named(conflict.there()),
            conflict.earlier().place()));
    ObservedText.addCaller(lines, use.caller());
    lines.add(
        "OpenTelemetry",
        isType
            ? "takes keys of two types for two keys: what is one value becomes two series"
            : "keeps both as different keys: a sum over one of them misses the other");
    lines.addAdvice(
        isType
            ? "give both places the same AttributeKey, in a constant"
            : "give both places the same key; where both are meant, pass both at both places");
    return new Finding(Rule.KEYS_DIFFER, use.tree(), lines).asWarning();
  }

  private static String typed(Attribute attribute) {
    return "the key %s of type %s".formatted(attribute.name(), attribute.type());
  }

  private static String named(Attribute attribute) {
    return "the key %s".formatted(attribute.name());
  }

  /** A use with attributes that the advice of its instrument does not name. */
  public static Finding of(Use use, Advice advice, SortedSet<Attribute> dropped) {
    MessageLines lines = new MessageLines("the %s '%s' drops %s, which its advice does not name"
        .formatted(use.instrument().kind(), use.instrument().name(), names(dropped)));
    ObservedText.addCaller(lines, use.caller());
    lines.add(
        "advice",
        "it keeps %s at %s"
            .formatted(
                advice.keeps().isEmpty() ? "no key" : names(advice.keeps()), advice.place()));
    lines.add("OpenTelemetry", "adds up series that only differ in what is dropped");
    lines.addAdvice("name it in setAttributesAdvice, or do not record it");
    return new Finding(Rule.KEYS_DIFFER, use.tree(), lines).asWarning();
  }

  private static String names(SortedSet<Attribute> attributes) {
    String names = attributes.stream()
        .map(each -> each.name() + " (" + each.type() + ")")
        .collect(Collectors.joining(", "));
    return (attributes.size() == 1 ? "the key " : "the keys ") + names;
  }

  /** An attribute that the client skips each time. */
  public static Finding of(Added added) {
    MessageLines lines = new MessageLines(
        switch (added.flaw()) {
          case NULL_VALUE ->
            "the value of %s is always null, so '%s' skips it"
                .formatted(nameOf(added), added.method());
          case NULL_KEY ->
            "the key is always null, so '%s' skips the attribute".formatted(added.method());
          default -> "the key is empty, so '%s' skips the attribute".formatted(added.method());
        });
    lines.add("OpenTelemetry", "reports nothing: series that the attribute tells apart become one");
    lines.addAdvice(
        added.flaw() == Flaw.NULL_VALUE
            ? "pass a value, or leave the attribute out"
            : "pass a key with a name, or leave the attribute out");
    Rule rule = added.flaw() == Flaw.NULL_VALUE ? Rule.NULL_LABEL_VALUE : Rule.LABEL_NAME;
    return new Finding(rule, added.tree(), lines).asWarning();
  }

  private static String nameOf(Added added) {
    return added.attribute().isEmpty() ? "an attribute" : "'%s'".formatted(added.attribute());
  }

  /** A value that is recorded with null for its attributes. */
  public static Finding of(WithoutAttributes call) {
    MessageLines lines = new MessageLines("'%s' gets null for the attributes: %s"
        .formatted(call.method(), call.isInCallback() ? "the value is lost" : "it throws"));
    if (call.isInCallback()) {
      lines.add("OpenTelemetry", "logs the exception of the callback and goes on");
    } else {
      ObservedText.addCaller(lines, call.caller());
    }
    lines.addAdvice("pass Attributes.empty(), or none");
    return new Finding(Rule.NULL_LABEL_VALUE, call.tree(), lines);
  }

  /** An instrument whose name the client refuses. */
  public static Finding of(Refused refused) {
    MessageLines lines = new MessageLines(
        "the client refuses the name '%s', so all that the instrument records is lost"
            .formatted(refused.name()));
    ObservedText.addCaller(lines, refused.caller());
    lines.addAdvice("a name of at most 255 letters, digits, _, ., - and /, which a letter begins");
    return new Finding(Rule.METRIC_NAME, refused.tree(), lines);
  }
}
