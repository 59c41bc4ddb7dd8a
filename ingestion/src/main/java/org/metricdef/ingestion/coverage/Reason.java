package org.metricdef.ingestion.coverage;

import java.util.Locale;

/** Why a symbol is not carried: a closed set, fit for a metric label. */
public enum Reason {
  /** No partition is assigned to it. */
  NO_PARTITION,
  /** Its partition is no member's. */
  NOBODY,
  /** Its partition is this instance's, and the symbol is not open. */
  NOT_OPEN;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The label's value: the name in lower case. */
  public String label() {
    return label;
  }
}
