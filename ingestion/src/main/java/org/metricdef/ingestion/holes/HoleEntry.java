package org.metricdef.ingestion.holes;

import org.metricdef.ingestion.trade.Place;

/** A record of the topic of holes. */
public sealed interface HoleEntry {

  /** As the exchange spells it. */
  String symbol();

  /** Of the symbol's ids: see {@link Place}. */
  int epoch();

  /**
   * The exchange did not have some ids.
   *
   * @param confirmedMicros when that was found, in microseconds since 1970
   */
  record Confirmed(String symbol, int epoch, IdRange ids, long confirmedMicros)
      implements HoleEntry {

    /** A hole of the first epoch. */
    public Confirmed(String symbol, IdRange ids, long confirmedMicros) {
      this(symbol, Place.FIRST_EPOCH, ids, confirmedMicros);
    }
  }

  /**
   * The exchange gave some of them later, and they are in the topic of late trades.
   *
   * @param ids those that it gave
   * @param hole the hole that they were in
   * @param filledMicros when they were written, in microseconds since 1970
   */
  record Filled(String symbol, int epoch, IdRange ids, IdRange hole, long filledMicros)
      implements HoleEntry {

    /** A mark of the first epoch. */
    public Filled(String symbol, IdRange ids, IdRange hole, long filledMicros) {
      this(symbol, Place.FIRST_EPOCH, ids, hole, filledMicros);
    }
  }
}
