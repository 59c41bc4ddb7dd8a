package org.metricdef.processor.rule;

import java.util.Optional;
import org.metricdef.processor.observed.AnnotatedMeters;
import org.metricdef.processor.observed.PassedPairs;
import org.metricdef.processor.ruleset.Rule;

/** {@code tag-pairs}: a call passes keys and values in turn, and one of them is missing. */
public final class TagPairsRule {

  private TagPairsRule() {}

  /** The finding about a call; empty unless the number of texts is surely odd. */
  public static Optional<Finding> check(PassedPairs call) {
    if (!call.isSurelyWrong()) {
      return Optional.empty();
    }
    int passed = call.passed().orElseThrow();
    MessageLines lines =
        new MessageLines("'%s' takes keys and values in turn, and %d %s passed: it throws"
            .formatted(call.method(), passed, passed == 1 ? "text is" : "texts are"));
    ObservedText.addCaller(lines, call.caller());
    lines.addAdvice("pass a value after each key");
    return Optional.of(new Finding(Rule.TAG_PAIRS, call.tree(), lines));
  }

  /** The finding about an annotation. The aspect that reads it catches what the client throws. */
  public static Finding of(AnnotatedMeters.Odd annotation) {
    MessageLines lines = new MessageLines("'%s' takes keys and values in turn, and %d %s stated: %s"
        .formatted(
            annotation.member(),
            annotation.stated(),
            annotation.stated() == 1 ? "text is" : "texts are",
            annotation.isOfObservation()
                ? "each call of the method throws"
                : "nothing is recorded"));
    lines.addAdvice("state a value after each key");
    return new Finding(Rule.TAG_PAIRS, annotation.tree(), lines);
  }
}
