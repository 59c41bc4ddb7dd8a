package org.metricdef.processor.flow.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How sure a property of a key is: that it is present, or that it is absent.
 *
 * @param isSure whether it holds on every path
 * @param witness a single decision that makes it hold; empty if it is sure or if there is none
 */
record KeyEvidence(boolean isSure, Optional<Witness> witness) {

  static final KeyEvidence SURE = new KeyEvidence(true, Optional.empty());
  static final KeyEvidence NONE = new KeyEvidence(false, Optional.empty());

  static KeyEvidence of(Optional<Witness> witness) {
    return witness.isEmpty() ? NONE : new KeyEvidence(false, witness);
  }

  /** Whether the decision was taken on a path that excludes the other one. */
  boolean isOf(ControlPath other) {
    return witness.filter(each -> each.since().excludes(other)).isPresent();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof KeyEvidence that
            && isSure == that.isSure
            && witness.equals(that.witness);
  }

  @Override
  public int hashCode() {
    return 31 * Boolean.hashCode(isSure) + witness.hashCode();
  }
}
