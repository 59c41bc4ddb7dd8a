package org.metricdef.ingestion.holes;

import java.util.Locale;

/** What became of one retry of a symbol's holes, as a metric label. */
enum RetryOutcome {
  /** The exchange gave some of the ids, and they are written. */
  FOUND,
  /** The exchange has none of the ids, or nothing that proves anything. */
  NOTHING,
  /** No server answered, or the exchange told us to stop. */
  NO_ANSWER,
  /** Some ids were found, and Kafka did not take them. They are asked for again. */
  NOT_WRITTEN;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The label's value: the name in lower case. */
  String label() {
    return label;
  }
}
