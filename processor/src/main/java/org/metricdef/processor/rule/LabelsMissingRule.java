package org.metricdef.processor.rule;

import java.util.Optional;
import org.metricdef.processor.observed.DeclaredCollector;
import org.metricdef.processor.observed.ObservedCall;
import org.metricdef.processor.ruleset.Rule;

/** {@code labels-missing}: a collector that has labels is used without label values. */
public final class LabelsMissingRule {

  private LabelsMissingRule() {}

  /** The finding about a call; empty unless the collector surely has labels. */
  public static Optional<Finding> check(ObservedCall call) {
    if (!call.isSurelyWrong() || call.series().isEmpty()) {
      return Optional.empty();
    }
    DeclaredCollector collector = call.collectors().get(0);
    if (call.outcome() == ObservedCall.Outcome.OF_FACADE) {
      return Optional.of(ofFacade(call, collector));
    }
    MessageLines lines = new MessageLines("%s, and none is passed: '%s' %s"
        .formatted(
            ObservedText.takes(collector),
            call.method(),
            call.outcome() == ObservedCall.Outcome.THROWS_LATER
                ? "returns a timer that throws when it observes"
                : "throws"));
    collector.declaredAt().ifPresent(origin -> lines.add("declared at", origin.toString()));
    ObservedText.addReached(lines, call);
    lines.addAdvice("look up a series first: .%s(%s).%s(…)"
        .formatted(call.series().get(), ObservedText.labels(collector).orElse("…"), call.method()));
    return Optional.of(new Finding(Rule.LABELS_MISSING, call.tree(), lines));
  }

  private static Finding ofFacade(ObservedCall call, DeclaredCollector collector) {
    MessageLines lines = new MessageLines(
        "%s, and '%s' takes none".formatted(ObservedText.takes(collector), call.method()));
    collector.declaredAt().ifPresent(origin -> lines.add("declared at", origin.toString()));
    ObservedText.addReached(lines, call);
    lines.addAdvice("call a method that takes the label values");
    return new Finding(Rule.LABELS_MISSING, call.tree(), lines);
  }
}
