package org.metricdef.ingestion.sequence;

import java.util.Arrays;
import org.metricdef.ingestion.trade.Trade;

/**
 * What is known of the last trades of a symbol, to tell a repeat from a trade that cannot be. Not
 * safe for use by several threads.
 */
final class LastTrades {

  /**
   * By how much the exchange's own times may contradict its ids. Times of two trades in a row
   * differ by a few milliseconds at most in the wrong direction.
   */
  private static final long TOLERANCE_MICROS = 1_000_000;

  /** A power of two. The memory of a symbol is 4 kB. */
  private static final int REMEMBERED = 256;

  private final long[] ids = new long[REMEMBERED];
  private final long[] contents = new long[REMEMBERED];
  private long lastMicros;

  /** Knows of no trade, but for when the last one happened; 0 if that is not known. */
  LastTrades(long lastMicros) {
    this.lastMicros = lastMicros;
    forget();
  }

  /** Forgets the trades of the earlier epoch. When the last one happened still counts. */
  void forget() {
    Arrays.fill(ids, -1);
  }

  /** Adds the trade that the symbol's sink has got. */
  void add(Trade trade) {
    int place = place(trade);
    ids[place] = trade.sourceSequence();
    contents[place] = content(trade);
    lastMicros = trade.timestampMicros();
  }

  /** Whether it is known when the last trade happened. */
  boolean isKnown() {
    return lastMicros > 0;
  }

  /** Learns when the last trade happened, which came to the sink before this run. */
  void learn(long micros) {
    lastMicros = micros;
  }

  /** Whether a trade happened after the last one, beyond doubt. */
  boolean isBefore(Trade trade) {
    return isKnown() && isLater(trade.timestampMicros(), lastMicros);
  }

  /** Whether a trade happened before the last one, beyond doubt. */
  boolean isAfter(Trade trade) {
    return isKnown() && isLater(lastMicros, trade.timestampMicros());
  }

  /** Whether the sink has got another trade under the id of this one. */
  boolean contradict(Trade trade) {
    int place = place(trade);
    return ids[place] == trade.sourceSequence() && contents[place] != content(trade);
  }

  /** Whether the ids of two trades say one thing about their order, and their times the other. */
  static boolean areContradictory(Trade lower, Trade higher) {
    return lower.sourceSequence() < higher.sourceSequence()
        && isLater(lower.timestampMicros(), higher.timestampMicros());
  }

  private static boolean isLater(long micros, long thanMicros) {
    return micros - thanMicros > TOLERANCE_MICROS;
  }

  private static int place(Trade trade) {
    return (int) trade.sourceSequence() & (REMEMBERED - 1);
  }

  private static long content(Trade trade) {
    long hash = trade.price().unscaled();
    hash = hash * 0x9E3779B97F4A7C15L + trade.quantity().unscaled();
    hash = hash * 0x9E3779B97F4A7C15L + trade.timestampMicros();
    return hash * 0x9E3779B97F4A7C15L + trade.side().ordinal();
  }
}
