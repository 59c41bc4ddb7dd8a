package org.metricdef.processor.ruleset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * All rules. The name of a constant is the id of the rule: {@code LABEL_KEYS} is {@code
 * label-keys}. Each rule has a page under {@code docs/rules} and an example under {@code
 * src/test/resources/rules}.
 */
public enum Rule {
  LABEL_KEYS(
      Judge.CALLS,
      Severity.ERROR,
      "a call passes keys that the metric does not take, or omits keys that it takes"),
  LABEL_KEYS_UNPROVEN(
      Judge.CALLS, Severity.ERROR, "the keys of a call, or its metric, cannot be determined"),
  UNKNOWN_METRIC(
      Judge.CALLS, Severity.ERROR, "a call of a facade names a metric that does not exist"),
  METRIC_KIND(Judge.CALLS, Severity.ERROR, "a facade's method gets a metric of the wrong kind"),
  NULL_LABEL_VALUE(Judge.CALLS, Severity.ERROR, "a label value is null on a known path"),
  UNBOUNDED_LABEL_VALUE(
      Judge.CALLS, Severity.WARNING, "a label value is a text, time or id that is rarely repeated"),
  NEGATIVE_INCREMENT(
      Judge.CALLS,
      Severity.ERROR,
      "a counter is incremented by a constant that is negative, infinite or not a number"),
  REGISTERED_TWICE(
      Judge.CALLS,
      Severity.ERROR,
      "a set is registered again, with other base labels, or a collector in a registry that has it"),
  LABEL_ORDER(
      Judge.CALLS, Severity.WARNING, "the values of two keys stand crosswise, as their names say"),
  DISCARDED_HANDLE(
      Judge.CALLS,
      Severity.WARNING,
      "a handle is looked up and not used, so that nothing is counted"),
  LABEL_COUNT(
      Judge.CLIENT_CALLS,
      Severity.ERROR,
      "a call passes more or fewer label values than the client's collector has label names"),
  LABELS_MISSING(
      Judge.CLIENT_CALLS,
      Severity.ERROR,
      "a collector that has labels is used without label values"),
  TAG_PAIRS(
      Judge.CLIENT_CALLS,
      Severity.ERROR,
      "keys and values are passed in turn, and their number is odd"),
  KEYS_DIFFER(
      Judge.CLIENT_CALLS, Severity.ERROR, "two places give one meter of the client different keys"),
  KEYS_VARY(
      Judge.CLIENT_CALLS,
      Severity.ERROR,
      "a call gives a meter of the client some keys on some paths only"),
  COLLECTOR_DEF(
      Judge.CALLS,
      Severity.ERROR,
      "a @MetricDef names other label names than the collector that its variable gets"),
  CLIENT_UNPROVEN(Judge.CALLS, Severity.ERROR, "a guarded call of a client cannot be proven"),
  UNUSED_SUPPRESSION(
      Judge.EITHER,
      Severity.WARNING,
      "a @SuppressWarnings of one of these rules suppresses nothing"),
  METRIC_SET(
      Judge.DECLARATIONS,
      Severity.ERROR,
      "a @MetricSet for which no implementation can be generated"),
  METRIC_DEF(
      Judge.DECLARATIONS,
      Severity.ERROR,
      "a method of a metric set does not declare a metric correctly"),
  METRIC_FACADE(
      Judge.DECLARATIONS,
      Severity.ERROR,
      "@MetricName or @MetricLabels on a method that cannot be a facade"),
  METRIC_NAME(
      Judge.DECLARATIONS,
      Severity.ERROR,
      "a name or help text that the client rejects, or exposes under another name"),
  METRIC_STYLE(
      Judge.DECLARATIONS, Severity.WARNING, "a metric name breaks Prometheus's naming conventions"),
  LABEL_NAME(
      Judge.DECLARATIONS,
      Severity.ERROR,
      "a label name that the client rejects, or that is declared twice"),
  LABEL_STYLE(
      Judge.DECLARATIONS, Severity.WARNING, "a label name breaks Prometheus's naming conventions"),
  BUCKETS(
      Judge.DECLARATIONS,
      Severity.ERROR,
      "bucket bounds that do not increase, or that belong to no histogram"),
  DUPLICATE_METRIC(
      Judge.DECLARATIONS, Severity.ERROR, "two metrics that cannot be in one registry"),
  INTERNAL(
      Judge.CALLS,
      Severity.ERROR,
      "the checker itself failed on a class; the calls of that class count as unproven");

  /** Which of the two entry points into javac checks a rule. */
  public enum Judge {
    /** The annotation processor. */
    DECLARATIONS,
    /** The plugin. */
    CALLS,
    /** The plugin, where the build has clients checked as they stand. */
    CLIENT_CALLS,
    /** Each of them checks the part that concerns its own rules. */
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

  /** The severity unless the build sets another one. */
  public Severity severity() {
    return severity;
  }

  /** What the rule finds, in one line. */
  public String summary() {
    return summary;
  }

  /** A message as javac prints it: the id comes first, the page last. */
  public String message(String text) {
    return "[%s] %s\n    see %s".formatted(id, text, new RulePage(id).named());
  }

  /** Whether an option can change its severity, and a {@code @SuppressWarnings} suppress it. */
  public boolean isNegotiable() {
    return this != INTERNAL;
  }

  /** The rule with this id. */
  public static Optional<Rule> withId(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return id();
  }
}
