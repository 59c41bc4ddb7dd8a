package org.metricdef.processor.ruleset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every rule. A constant's name is the rule's id: {@code LABEL_KEYS} is {@code label-keys}. Each
 * has a page under {@code docs/rules} and an example under {@code src/test/resources/rules}.
 */
public enum Rule {
  LABEL_KEYS(
      Judge.CALLS,
      Severity.ERROR,
      "a call passes keys that the metric does not take, or not all that it does"),
  LABEL_KEYS_UNPROVEN(
      Judge.CALLS, Severity.ERROR, "which keys a call passes, or to which metric, is not known"),
  UNKNOWN_METRIC(Judge.CALLS, Severity.ERROR, "a facade is given a name that no metric has"),
  METRIC_KIND(
      Judge.CALLS,
      Severity.ERROR,
      "a facade's method is given a metric of a kind that it is not for"),
  NULL_LABEL_VALUE(Judge.CALLS, Severity.ERROR, "a label is given null on a path that is known"),
  UNBOUNDED_LABEL_VALUE(
      Judge.CALLS, Severity.WARNING, "a label is given a text, time or id that hardly comes twice"),
  UNUSED_SUPPRESSION(
      Judge.EITHER,
      Severity.WARNING,
      "a @SuppressWarnings of one of these rules suppresses nothing"),
  METRIC_SET(
      Judge.DECLARATIONS, Severity.ERROR, "@MetricSet where no implementation can be generated"),
  METRIC_DEF(
      Judge.DECLARATIONS, Severity.ERROR, "a method of a set that declares no metric as it should"),
  METRIC_FACADE(
      Judge.DECLARATIONS, Severity.ERROR, "@MetricName on what can be no facade over metric sets"),
  METRIC_NAME(
      Judge.DECLARATIONS,
      Severity.ERROR,
      "a name or help that the client refuses, or exposes as something else"),
  METRIC_STYLE(
      Judge.DECLARATIONS, Severity.WARNING, "a name against Prometheus's naming conventions"),
  LABEL_NAME(
      Judge.DECLARATIONS,
      Severity.ERROR,
      "a label that the client refuses, or that is given twice"),
  LABEL_STYLE(
      Judge.DECLARATIONS, Severity.WARNING, "a label against Prometheus's naming conventions"),
  BUCKETS(
      Judge.DECLARATIONS,
      Severity.ERROR,
      "bucket bounds that do not increase, or without a histogram"),
  DUPLICATE_METRIC(
      Judge.DECLARATIONS, Severity.ERROR, "two metrics that one registry cannot hold together"),
  INTERNAL(
      Judge.CALLS,
      Severity.ERROR,
      "the checker itself failed on a class, whose calls count as unproven");

  /** Which of the two doors into javac finds breaches of a rule. */
  public enum Judge {
    /** The annotation processor. */
    DECLARATIONS,
    /** The plugin. */
    CALLS,
    /** Each for its own rules. */
    EITHER
  }

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final Judge judge;
  private final Severity severity;
  private final String summary;

  Rule(Judge judge, Severity severity, String summary) {
    this.judge = judge;
    this.severity = severity;
    this.summary = summary;
  }

  /** The id that messages, options and suppressions use. */
  public String id() {
    return id;
  }

  public Judge judge() {
    return judge;
  }

  /** How severe a breach is unless the build says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** What it finds, in one line. */
  public String summary() {
    return summary;
  }

  /** Whether a build or a {@code @SuppressWarnings} may make less of it. */
  public boolean isNegotiable() {
    return this != INTERNAL;
  }

  /** The rule of that id. */
  public static Optional<Rule> withId(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return id();
  }
}
