package org.metricdef.ingestion.holes;

/** A record of the topic of holes. */
public sealed interface HoleEntry {

  /** As the exchange spells it. */
  String symbol();

  /**
   * The exchange did not have some ids.
   *
   * @param confirmedMicros when that was found, in microseconds since 1970
   */
  record Confirmed(String symbol, IdRange ids, long confirmedMicros) implements HoleEntry {}

  /**
   * The exchange gave some of them later, and they are in the topic of late trades.
   *
   * @param ids those that it gave
   * @param hole the hole that they were in
   * @param filledMicros when they were written, in microseconds since 1970
   */
  record Filled(String symbol, IdRange ids, IdRange hole, long filledMicros) implements HoleEntry {}
}
