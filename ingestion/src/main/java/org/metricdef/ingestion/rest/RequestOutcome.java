package org.metricdef.ingestion.rest;

import java.util.Locale;

/** What became of a request to the exchange, as a metric label. */
public enum RequestOutcome {
  OK,
  RATE_LIMITED,
  BANNED,
  UNAVAILABLE,
  BAD_ANSWER;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The label's value: the name in lower case. */
  public String label() {
    return label;
  }
}
