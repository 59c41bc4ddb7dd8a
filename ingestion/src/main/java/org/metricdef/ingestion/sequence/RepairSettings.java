package org.metricdef.ingestion.sequence;

import java.time.Duration;

/**
 * How gaps are repaired.
 *
 * @param grace how long a gap may fill by itself, from frames that overtook one another or another
 *     connection, before the history is asked
 * @param pageSize how many trades are asked for at a time
 * @param threads how many requests may be under way at once, each of another symbol
 * @param heldPerSymbol how many live trades of a symbol wait for the ids before them, at most
 * @param heldInAll how many of all symbols together, at most
 * @param recheckAfter the pause before the history is asked a second time for ids that it lacks
 * @param emptyAnswers how often the history has to say that it has nothing, before ids that it has
 *     nothing after count as missing
 * @param emptyFor for how long it has to say so
 * @param backOff the bound of the first pause after an error; it doubles with each further one
 * @param longestBackOff what no such pause exceeds
 * @param roomPause how often a sink without room is looked at again
 * @param weightPerMinute what may be used of the exchange's allowance in any minute
 * @param requestWeight what one request uses of it
 */
public record RepairSettings(
    Duration grace,
    int pageSize,
    int threads,
    int heldPerSymbol,
    int heldInAll,
    Duration recheckAfter,
    int emptyAnswers,
    Duration emptyFor,
    Duration backOff,
    Duration longestBackOff,
    Duration roomPause,
    int weightPerMinute,
    int requestWeight) {

  /** For Binance's spot market: four fifths of the 6,000 a minute that an address may use. */
  public static final RepairSettings DEFAULTS = new RepairSettings(
      Duration.ofMillis(200),
      1_000,
      4,
      20_000,
      200_000,
      Duration.ofSeconds(2),
      10,
      Duration.ofSeconds(30),
      Duration.ofSeconds(1),
      Duration.ofSeconds(30),
      Duration.ofMillis(200),
      4_800,
      25);

  /**
   * Checks what cannot work.
   *
   * @throws IllegalArgumentException naming the first setting that is out of range
   */
  public RepairSettings {
    require(!grace.isNegative(), "grace");
    require(pageSize >= 1 && pageSize <= 1_000, "pageSize");
    require(threads >= 1, "threads");
    require(heldPerSymbol >= 1, "heldPerSymbol");
    require(heldInAll >= 1, "heldInAll");
    require(!recheckAfter.isNegative(), "recheckAfter");
    require(emptyAnswers >= 2, "emptyAnswers");
    require(!emptyFor.isNegative(), "emptyFor");
    require(backOff.toNanos() > 0, "backOff");
    require(longestBackOff.compareTo(backOff) >= 0, "longestBackOff");
    require(roomPause.toNanos() > 0, "roomPause");
    require(requestWeight >= 1, "requestWeight");
    // A fifth of it is what may be used at once.
    require(weightPerMinute >= 5 * requestWeight, "weightPerMinute");
  }

  private static void require(boolean holds, String setting) {
    if (!holds) {
      throw new IllegalArgumentException(setting + " is out of range");
    }
  }
}
