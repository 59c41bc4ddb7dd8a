package org.metricdef.ingestion.sequence;

import java.util.Locale;

/** What became of a request to the exchange's history, as a metric label. */
enum RequestOutcome {
  OK,
  RATE_LIMITED,
  BANNED,
  UNAVAILABLE,
  BAD_ANSWER;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The label's value: the name in lower case. */
  String label() {
    return label;
  }
}
