package org.metricdef.processor.rule;

import java.util.Optional;
import org.metricdef.processor.observed.DeclaredCollector;
import org.metricdef.processor.observed.ObservedCall;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code label-count}: a call passes label values by position, and their number is not that of the
 * label names. The client throws, or does nothing, which is a warning.
 */
public final class LabelCountRule {

  private LabelCountRule() {}

  /** The finding about a call; empty unless the number is surely wrong. */
  public static Optional<Finding> check(ObservedCall call) {
    if (!call.isSurelyWrong() || call.series().isPresent()) {
      return Optional.empty();
    }
    DeclaredCollector collector = call.collectors().get(0);
    MessageLines lines = new MessageLines(headline(call, collector));
    collector.declaredAt().ifPresent(origin -> lines.add("declared at", origin.toString()));
    ObservedText.addReached(lines, call);
    lines.addAdvice(
        !call.pairs().isEmpty()
            ? "pass the values only, without the names of the labels"
            : collector.labels().isEmpty()
                ? call.outcome() == ObservedCall.Outcome.OF_FACADE
                    ? "pass no label value, or declare label names where the metric is declared"
                    : "pass no label value, or declare the label names with labelNames(…)"
                : ObservedText.labels(collector)
                    .map("pass a value for each of: %s"::formatted)
                    .orElse("pass as many values as there are label names"));
    Finding finding = new Finding(Rule.LABEL_COUNT, call.tree(), lines);
    return Optional.of(
        call.outcome() == ObservedCall.Outcome.DOES_NOTHING ? finding.asWarning() : finding);
  }

  private static String headline(ObservedCall call, DeclaredCollector collector) {
    int passed = call.passed().orElseThrow();
    if (call.outcome() == ObservedCall.Outcome.OF_FACADE) {
      return "%s, and '%s' passes %s"
          .formatted(ObservedText.takes(collector), call.method(), passed == 0 ? "none" : passed);
    }
    return "%s, and %s passed: '%s' %s"
        .formatted(
            ObservedText.takes(collector),
            passed == 1 ? "1 is" : passed == 0 ? "none is" : passed + " are",
            call.method(),
            switch (call.outcome()) {
              case DOES_NOTHING -> "does nothing";
              case THROWS_AT_SCRAPE -> "throws, so that every scrape fails";
              default -> "throws";
            });
  }
}
