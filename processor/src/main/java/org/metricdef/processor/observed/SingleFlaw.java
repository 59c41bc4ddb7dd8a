package org.metricdef.processor.observed;

/** A flaw of one value or name that a call passes. It does not change how many there are. */
public sealed interface SingleFlaw extends Observation permits LabelValue, FlawedName {

  @Override
  default boolean isSurelyWrong() {
    return true;
  }

  @Override
  default boolean isKnown() {
    return true;
  }

  @Override
  default boolean isProven() {
    return true;
  }

  @Override
  default boolean decidesProof() {
    return false;
  }

  @Override
  default boolean takesArray() {
    return false;
  }
}
