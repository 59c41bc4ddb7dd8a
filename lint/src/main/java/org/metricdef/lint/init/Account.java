package org.metricdef.lint.init;

import org.metricdef.processor.raw.RawSpan;

/**
 * What becomes of one call of a client.
 *
 * @param metric the name of its metric; empty text if it is not known
 * @param why the reason, as a sentence without its end; empty text for a call that needs none
 */
public record Account(RawSpan at, String metric, Outcome outcome, String why) {

  /** What may become of a call. */
  public enum Outcome {
    /** Its metric is proposed. */
    PROPOSED,
    /** It has become a call of a handle. */
    MIGRATED,
    /** Its metric is proposed, and the call stays as it is. */
    LEFT,
    /** A question is asked about it. */
    ASKED
  }

  /** The same call with another outcome. */
  public Account with(Outcome other, String reason) {
    return new Account(at, metric, other, reason);
  }
}
