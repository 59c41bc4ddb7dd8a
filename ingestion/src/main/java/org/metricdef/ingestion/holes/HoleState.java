package org.metricdef.ingestion.holes;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What became of a hole. It only ever gets fuller. */
public enum HoleState {
  /** None of its ids has been found. */
  OPEN,
  /** Some of its ids have been found, and others have not. */
  PARTLY_FILLED,
  /** All of its ids have been found. */
  FILLED;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The state of a hole of so many ids, of which so many are missing. */
  static HoleState of(long size, long missing) {
    if (missing == 0) {
      return FILLED;
    }
    return missing == size ? OPEN : PARTLY_FILLED;
  }

  /** The states that can follow when some of its ids are found. */
  Set<HoleState> next() {
    return switch (this) {
      case OPEN -> EnumSet.of(PARTLY_FILLED, FILLED);
      case PARTLY_FILLED -> EnumSet.of(PARTLY_FILLED, FILLED);
      case FILLED -> EnumSet.noneOf(HoleState.class);
    };
  }

  /** The name in lower case. */
  public String label() {
    return label;
  }
}
