package org.metricdef.processor.raw;

import java.util.List;
import java.util.Optional;

/**
 * A call that records something, or looks up the series or the meter that does.
 *
 * @param method the method that takes the labels, or that records without any
 * @param at the call
 * @param receiver where the collector or the registry stands that it is made on
 * @param labels what it passes, in its order; empty if that is not known
 * @param recording the call on its result that records; empty if there is none
 * @param whole from the receiver to the end of the recording
 * @param kept the field in which its result is kept; empty if it is in none
 */
public record RawCall(
    RawClient client,
    String method,
    RawSpan at,
    Optional<RawSpan> receiver,
    RawTarget target,
    Optional<List<RawLabel>> labels,
    Optional<Recording> recording,
    RawSpan whole,
    Optional<RawField> kept) {

  /**
   * A call that records.
   *
   * @param arguments their code
   * @param isVoid whether its result is not used
   */
  public record Recording(String method, List<String> arguments, boolean isVoid) {
    public Recording {
      arguments = List.copyOf(arguments);
    }
  }

  public RawCall {
    labels = labels.map(List::copyOf);
  }
}
