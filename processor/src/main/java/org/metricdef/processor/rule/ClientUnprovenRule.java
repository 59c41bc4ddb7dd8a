package org.metricdef.processor.rule;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metricdef.processor.collector.CollectorUse;
import org.metricdef.processor.observed.GuardedMeters.Meter;
import org.metricdef.processor.observed.MeterCall;
import org.metricdef.processor.observed.Observation;
import org.metricdef.processor.observed.ObservedCall;
import org.metricdef.processor.observed.PassedLabels;
import org.metricdef.processor.observed.PassedPairs;
import org.metricdef.processor.ruleset.Rule;

/** {@code client-unproven}: what a guarded call of a client does cannot be determined. */
public final class ClientUnprovenRule {

  public static final Rule ID = Rule.CLIENT_UNPROVEN;

  private static final String CANNOT = "cannot prove that '%s' gets a value for each label name: ";

  private ClientUnprovenRule() {}

  /** The finding about a call that is not proven, as it was seen once. */
  public static Finding of(Observation seen) {
    MessageLines lines = lines(seen);
    ObservedText.addCaller(lines, seen.caller());
    lines.addAdvice(advice(seen));
    return new Finding(ID, seen.tree(), lines);
  }

  private static MessageLines lines(Observation seen) {
    return new MessageLines(
        switch (kindOf(seen)) {
          case FACADE -> (CANNOT + "its metric is not known").formatted(seen.method());
          case COLLECTOR -> (CANNOT + "its collector is not known").formatted(seen.method());
          case VALUES -> (CANNOT + "the number of values is not known").formatted(seen.method());
          case OTHERS ->
            (CANNOT + "collectors with other label names may get here").formatted(seen.method());
          case PAIRS ->
            "cannot prove that '%s' gets a value for each key: the number of texts is not known"
                .formatted(seen.method());
          case NAME -> "cannot prove the keys of this meter: its name is not known";
          case KEYS ->
            "cannot prove the keys of the meter%s: the keys of its tags are not known"
                .formatted(nameOf(seen).map(" '%s'"::formatted).orElse(""));
        });
  }

  private static String advice(Observation seen) {
    return switch (kindOf(seen)) {
      case FACADE ->
        "name a metric by a constant, and declare its label names in this module with constants";
      case COLLECTOR, OTHERS ->
        "hold the collector in a private or final field, or declare its variable with"
            + " @MetricDef(labels = …)";
      case VALUES -> "pass the values one by one";
      case PAIRS -> "pass keys and values one by one, or as Tags";
      case NAME -> "pass a constant, also through helpers of this class";
      case KEYS -> "build the tags here or in a private, static or final method of this class";
    };
  }

  private enum Kind {
    FACADE,
    COLLECTOR,
    OTHERS,
    VALUES,
    PAIRS,
    NAME,
    KEYS
  }

  private static Kind kindOf(Observation seen) {
    if (seen instanceof PassedLabels labels) {
      return labels.collectors().isEmpty()
          ? Kind.FACADE
          : labels.keys().isEmpty() ? Kind.KEYS : Kind.OTHERS;
    }
    if (seen instanceof ObservedCall call) {
      return call.collectors().isEmpty()
          ? call.outcome() == ObservedCall.Outcome.OF_FACADE ? Kind.FACADE : Kind.COLLECTOR
          : call.passed().isEmpty() ? Kind.VALUES : Kind.OTHERS;
    }
    if (seen instanceof PassedPairs) {
      return Kind.PAIRS;
    }
    return seen instanceof MeterCall meter && meter.name().isEmpty() ? Kind.NAME : Kind.KEYS;
  }

  private static Optional<String> nameOf(Observation seen) {
    return seen instanceof MeterCall meter
        ? meter.name()
        : ((PassedLabels) seen).collectors().get(0).metric();
  }

  /** The finding about a call that the analysis did not come to. */
  public static Finding notReached(Tree site) {
    MessageLines lines =
        new MessageLines("cannot prove this metric call: no path to this code was found");
    lines.addAdvice(
        site instanceof MemberReferenceTree
            ? "call the method in a lambda instead"
            : "remove it if it never runs; otherwise call it from code that runs");
    return new Finding(ID, site, lines);
  }

  /** The finding about a call in a class whose analysis took too many steps. */
  public static Finding unfinished(Tree site) {
    MessageLines lines = new MessageLines(
        "cannot prove this metric call: the analysis of the class took too many steps");
    lines.addAdvice("move the metric calls to a smaller class");
    return new Finding(ID, site, lines);
  }

  /** The finding about a meter that gets other keys than before. */
  public static Finding differs(MeterCall call, Meter meter, Meter other) {
    MessageLines lines = new MessageLines("the %s '%s' has %s here, and %s at %s"
        .formatted(
            meter.kind(),
            meter.name(),
            KeysDifferRule.keys(meter.keys()),
            KeysDifferRule.keys(other.keys()),
            other.place()));
    ObservedText.addCaller(lines, call.caller());
    lines.addAdvice("give both places the same keys");
    return new Finding(ID, call.tree(), lines);
  }

  /** The finding about a declared collector that goes where it is not followed. */
  public static Finding lost(CollectorUse.Lost lost) {
    MessageLines lines = new MessageLines("cannot prove the calls of '%s' from here on: %s"
        .formatted(lost.declaration().variable(), lost.how()));
    lines.add("declared", lost.declaration().origin().toString());
    lines.addAdvice("declare %s where the collector goes, or call the collector here"
        .formatted(annotation(lost.declaration().labels())));
    return new Finding(ID, lost.at(), lines);
  }

  private static String annotation(List<String> labels) {
    String names = labels.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
    return switch (labels.size()) {
      case 0 -> "@MetricDef";
      case 1 -> "@MetricDef(labels = %s)".formatted(names);
      default -> "@MetricDef(labels = {%s})".formatted(names);
    };
  }

  /** The finding about a value of a declared variable that is not known. */
  public static Finding assigned(CollectorUse.Assigned assigned) {
    MessageLines lines =
        new MessageLines("cannot prove that '%s' gets a collector with the label names %s"
            .formatted(
                assigned.declaration().variable(),
                String.join(", ", assigned.declaration().labels())));
    lines.add("declared", assigned.declaration().origin().toString());
    lines.addAdvice(
        "assign a collector that is built here, or one from a declaration with the same @MetricDef");
    return new Finding(ID, assigned.at(), lines);
  }
}
