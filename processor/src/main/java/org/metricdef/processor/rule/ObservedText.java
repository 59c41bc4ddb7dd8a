package org.metricdef.processor.rule;

import java.util.Optional;
import java.util.stream.Collectors;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.observed.DeclaredCollector;
import org.metricdef.processor.observed.ObservedCall;

/** Collectors and calls of a client, as messages name them. */
final class ObservedText {

  private ObservedText() {}

  /** What label values a collector takes. */
  static String takes(DeclaredCollector collector) {
    String name = collector.metric().orElse("the metric");
    int count = collector.labels().size();
    return count == 0
        ? "%s takes no label value".formatted(name)
        : "%s takes %d label %s%s"
            .formatted(
                name,
                count,
                count == 1 ? "value" : "values",
                labels(collector).map(" (%s)"::formatted).orElse(""));
  }

  /** The label names in their order; empty if none is known. */
  static Optional<String> labels(DeclaredCollector collector) {
    return collector.labels().stream().anyMatch(Optional::isPresent)
        ? Optional.of(collector.labels().stream()
            .map(label -> label.orElse("?"))
            .collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  /** Adds how a call of a collector is reached. */
  static void addReached(MessageLines lines, ObservedCall call) {
    call.inside()
        .ifPresent(place -> lines.add("called at", "%s (%s)".formatted(place, call.method())));
    addCaller(lines, call.caller());
  }

  /** Adds the call of a helper that leads to a call. */
  static void addCaller(MessageLines lines, PathCondition caller) {
    if (!caller.isNone()) {
      lines.add("reached", KeyProvenanceText.of(caller).toArray(String[]::new));
    }
  }
}
