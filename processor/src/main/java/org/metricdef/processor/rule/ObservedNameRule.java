package org.metricdef.processor.rule;

import org.metricdef.processor.observed.FlawedName;
import org.metricdef.processor.observed.FlawedName.Flaw;
import org.metricdef.processor.ruleset.Rule;

/** {@code label-name} and {@code metric-name} on the clients as they stand. */
public final class ObservedNameRule {

  private ObservedNameRule() {}

  /** The finding about a name that a call declares. */
  public static Finding of(FlawedName name) {
    MessageLines lines = new MessageLines(headline(name));
    ObservedText.addCaller(lines, name.caller());
    lines.addAdvice(advice(name.flaw()));
    Finding finding = new Finding(
        name.flaw() == Flaw.METRIC || name.flaw() == Flaw.SUFFIX
            ? Rule.METRIC_NAME
            : Rule.LABEL_NAME,
        name.tree(),
        lines);
    return name.flaw() == Flaw.EMPTY_KEY || name.flaw() == Flaw.SAME_NAME
        ? finding.asWarning()
        : finding;
  }

  private static String headline(FlawedName name) {
    return switch (name.flaw()) {
      case METRIC -> "'%s' is not a valid metric name: the client throws".formatted(name.name());
      case SUFFIX ->
        "'%s' ends in a suffix that prometheus-metrics writes itself: before 1.6 it throws"
            .formatted(name.name());
      case LABEL -> "'%s' is not a valid label name: the client throws".formatted(name.name());
      case RESERVED -> "label '%s' is reserved: the client throws".formatted(name.name());
      case OWNED ->
        "label '%s' is written by the client itself, which throws".formatted(name.name());
      case TWICE -> "label '%s' is declared twice, and every scrape fails".formatted(name.name());
      case EMPTY_KEY -> "the key of a tag is empty: the registry for Prometheus throws";
      case SAME_NAME ->
        "the keys '%s' are one label in Prometheus, and every scrape fails".formatted(name.name());
    };
  }

  private static String advice(Flaw flaw) {
    return switch (flaw) {
      case METRIC, LABEL -> "use letters, digits and _, and do not begin with a digit";
      case SUFFIX ->
        "leave _total, _created, _bucket and _info out at the end of a name, or update the client";
      case RESERVED -> "use a name that does not begin with __";
      case OWNED -> "use another name";
      case TWICE -> "declare each label once, and pass one value for it";
      case EMPTY_KEY -> "give the tag a key";
      case SAME_NAME -> "use one of the two keys";
    };
  }
}
