package org.metricdef.ingestion.sequence;

import java.util.Set;

/** What becomes of the history of a symbol that is wanted from before its first live trade. */
enum BackfillState {
  /** None is wanted, or the symbol has trades in Kafka already. */
  NONE,
  /** The exchange is asked where it begins. */
  SEEKING,
  /** The exchange has no such trade yet. The first live one wakes the search. */
  QUIET,
  /** It is read from the exchange, by rising ids, and written. */
  FILLING,
  /** It has reached the live trades. From here on the symbol is like any other. */
  DONE;

  /** Whether this state can follow. */
  boolean mayBecome(BackfillState next) {
    return next().contains(next);
  }

  private Set<BackfillState> next() {
    return switch (this) {
      case NONE, DONE -> Set.of();
      case SEEKING -> Set.of(QUIET, FILLING);
      case QUIET -> Set.of(SEEKING);
      case FILLING -> Set.of(DONE);
    };
  }
}
