package org.metricdef.ingestion.sequence;

import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.trade.Trade;

/**
 * Live trades of one symbol that wait for the ids before them, by id. Bounded for the symbol and,
 * with all others, in all. Not safe for use by several threads, but for the bound that is shared.
 */
final class HeldTrades {

  /** What {@link #firstId} says when nothing is held: later than any id. */
  static final long NONE = Long.MAX_VALUE;

  private final TreeMap<Long, Trade> trades = new TreeMap<>();
  private final int most;
  private final Semaphore room;

  /** The same as that of the trades, for who reads it without the symbol's lock. */
  private volatile int size;

  /**
   * Holds nothing.
   *
   * @param most how many trades at most
   * @param room a permit for each that may still be held in all
   */
  HeldTrades(int most, Semaphore room) {
    this.most = most;
    this.room = room;
  }

  /** How many are held. May be asked without the symbol's lock. */
  int size() {
    return size;
  }

  boolean contains(long id) {
    return trades.containsKey(id);
  }

  /** Holds a trade that is not held yet, if there is room. */
  void hold(Trade trade) {
    if (trades.size() < most && room.tryAcquire()) {
      trades.put(trade.sourceSequence(), trade);
      size = trades.size();
    }
  }

  /** The trade of an id; null if it is not held. */
  @Nullable
  Trade get(long id) {
    return trades.get(id);
  }

  /** Holds a trade no more, if it is held. */
  void remove(long id) {
    if (trades.remove(id) != null) {
      size = trades.size();
      room.release();
    }
  }

  /** The trade of the highest id; null if none is held. */
  @Nullable
  Trade last() {
    return trades.isEmpty() ? null : trades.lastEntry().getValue();
  }

  /** The lowest id that is held, or {@link #NONE}. */
  long firstId() {
    return trades.isEmpty() ? NONE : trades.firstKey();
  }

  /** The trade of the lowest id. */
  Trade first() {
    return trades.firstEntry().getValue();
  }

  void removeFirst() {
    trades.pollFirstEntry();
    size = trades.size();
    room.release();
  }

  void clear() {
    room.release(trades.size());
    trades.clear();
    size = 0;
  }
}
