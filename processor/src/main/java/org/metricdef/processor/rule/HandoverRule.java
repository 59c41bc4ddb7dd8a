package org.metricdef.processor.rule;

import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.client.Handover;

/** {@code label-keys} and {@code label-keys-unproven} where a map is handed over under contract. */
public final class HandoverRule {

  private HandoverRule() {}

  /** What is wrong with the handover, if anything. */
  public static Optional<Finding> check(Handover handover, MessageContext context) {
    KeyComparison comparison =
        KeyComparison.of(handover.contract().keys().orElseThrow(), handover.keys());
    String subject = handover.contract().where();
    if (comparison.isWrong()) {
      return Optional.of(new Finding(
          LabelKeysRule.ID,
          handover.expression(),
          KeyMessage.wrong(
              subject, comparison, Set.of(), Optional.of(handover.expression()), context),
          KeyMessage.causeOfWrong(subject, comparison)));
    }
    return comparison.isProven()
        ? Optional.empty()
        : Optional.of(new Finding(
            LabelKeysUnprovenRule.ID,
            handover.expression(),
            KeyMessage.unproven(asked(handover), context),
            comparison.unknown().map(Object.class::cast)));
  }

  /** What the handover asks of the map that it is given. */
  public static Asked asked(Handover handover) {
    return new Asked(
        handover.place(),
        handover.contract().where(),
        handover.contract().keys().orElseThrow(),
        handover.keys());
  }
}
