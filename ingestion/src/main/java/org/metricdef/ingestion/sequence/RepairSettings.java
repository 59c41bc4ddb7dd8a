package org.metricdef.ingestion.sequence;

import java.time.Duration;
import org.metricdef.ingestion.trade.TradeKind;

/**
 * How gaps are repaired.
 *
 * @param grace how long a gap may fill by itself, from frames that overtook one another or another
 *     connection, before the history is asked
 * @param roomPause how often a sink without room is looked at again
 * @param held what may wait
 * @param requests how the history is asked
 * @param holes when ids count as missing
 */
public record RepairSettings(
    Duration grace, Duration roomPause, Held held, Requests requests, Holes holes) {

  /** For Binance's spot market. */
  public static final RepairSettings DEFAULTS = new RepairSettings(
      Duration.ofMillis(200),
      Duration.ofMillis(200),
      Held.DEFAULTS,
      Requests.DEFAULTS,
      Holes.DEFAULTS);

  /**
   * Checks the durations.
   *
   * @throws IllegalArgumentException naming the first that is out of range
   */
  public RepairSettings {
    InRange.require(!grace.isNegative(), "grace");
    InRange.require(roomPause.toNanos() > 0, "roomPause");
  }

  /**
   * How many live trades may wait for the ids before them. Those beyond are asked for later.
   *
   * @param perSymbol of one symbol
   * @param inAll of all symbols together
   */
  public record Held(int perSymbol, int inAll) {

    /** Some 60 MB in all. */
    public static final Held DEFAULTS = new Held(20_000, 200_000);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the first that is out of range
     */
    public Held {
      InRange.require(perSymbol >= 1, "perSymbol");
      InRange.require(inAll >= 1, "inAll");
    }
  }

  /**
   * How the history is asked.
   *
   * @param pageSize how many trades at a time
   * @param threads how many requests may be under way at once, each of another symbol
   * @param backOff the bound of the first pause after an error; it doubles with each further one
   * @param longestBackOff what no such pause exceeds
   * @param weightPerMinute what may be used of the exchange's allowance in any minute
   * @param weight what one request uses of it
   */
  public record Requests(
      int pageSize,
      int threads,
      Duration backOff,
      Duration longestBackOff,
      int weightPerMinute,
      int weight) {

    /** With answers up to so slow, the whole allowance can be used. */
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(5);

    /** Four fifths of the 6,000 a minute that an address may use. */
    public static final Requests DEFAULTS = within(4_800);

    /** Requests for trades within an allowance, as many at once as it takes to use all of it. */
    public static Requests within(int weightPerMinute) {
      return within(weightPerMinute, TradeKind.TRADE);
    }

    /** The same for one kind of trade. */
    public static Requests within(int weightPerMinute, TradeKind kind) {
      int weight = weight(kind);
      long atOnce = weightPerMinute * SLOWEST_ANSWER.toSeconds() / (60L * weight);
      return new Requests(
          1_000,
          (int) Math.max(2, atOnce),
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          weightPerMinute,
          weight);
    }

    /** What the exchange counts for one request to the history of this kind. */
    private static int weight(TradeKind kind) {
      return switch (kind) {
        case TRADE, BLOCK_TRADE -> 25;
      };
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the first that is out of range
     */
    public Requests {
      InRange.require(pageSize >= 1 && pageSize <= 1_000, "pageSize");
      InRange.require(threads >= 1, "threads");
      InRange.require(backOff.toNanos() > 0, "backOff");
      InRange.require(longestBackOff.compareTo(backOff) >= 0, "longestBackOff");
      InRange.require(weight >= 1, "weight");
      // A fifth of it is what may be used at once.
      InRange.require(weightPerMinute >= 5 * weight, "weightPerMinute");
    }
  }

  /**
   * When ids count as missing.
   *
   * @param recheckAfter the pause before the history is asked again for ids that it lacks
   * @param answers how many answers have to agree; where there are more servers, as many as those
   * @param patience how long a server that gives no answer, or none that says anything, keeps the
   *     others from being believed
   */
  public record Holes(Duration recheckAfter, int answers, Duration patience) {

    /** Two answers, two seconds apart. A server that fails is awaited for half a minute. */
    public static final Holes DEFAULTS =
        new Holes(Duration.ofSeconds(2), 2, Duration.ofSeconds(30));

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the first that is out of range
     */
    public Holes {
      InRange.require(!recheckAfter.isNegative(), "recheckAfter");
      InRange.require(answers >= 2, "answers");
      InRange.require(!patience.isNegative(), "patience");
    }
  }
}
