package org.metricdef.testbed.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which of a source's trades happen, and under which ids: a symbol may not trade for a while, and
 * its ids may begin anew.
 *
 * <p>Safe for use by several threads; {@link #next} and {@link #done} are the trading thread's.
 */
final class Trading {

  /** A symbol is left in peace for so many trades after its ids have begun. */
  private static final long FIRST_TRADES = 5;

  /** What a symbol does. */
  private enum Phase {
    TRADES,
    /** It makes one more trade, so that the newest one is a trade like any other. */
    CLOSES,
    HALTED
  }

  /** What is known of one symbol. */
  private static final class Market {
    Phase phase = Phase.TRADES;
    int epoch = 1;
    long made;
    /** By how much the source's ids are higher. */
    long shift;

    @Nullable
    Long beginsAt;

    boolean isPlain() {
      return phase != Phase.TRADES || made <= FIRST_TRADES;
    }
  }

  private final @Nullable LongSupplier clock;
  private final Map<String, Market> markets = new HashMap<>();

  /**
   * All symbols trade.
   *
   * @param clock what the times of trades are; null for those of the source
   */
  Trading(@Nullable LongSupplier clock) {
    this.clock = clock;
  }

  /** The trade as it happens; empty if its symbol does not trade. */
  synchronized Optional<TradeFrame> next(TradeFrame frame) {
    Market market = market(frame.trade().symbol());
    if (market.phase == Phase.HALTED) {
      market.shift++; // The ids close up.
      return Optional.empty();
    }
    Long begin = market.beginsAt;
    if (begin != null) {
      market.shift = frame.trade().tradeId() - begin;
      market.beginsAt = null;
    }
    if (clock == null && market.shift == 0 && market.epoch == 1) {
      return Optional.of(frame);
    }
    long millis = clock == null ? frame.trade().tradeTimeMillis() : clock.getAsLong();
    SentTrade trade =
        frame.trade().as(market.epoch, frame.trade().tradeId() - market.shift, millis);
    return Optional.of(TradeFrame.of(trade, millis + 1));
  }

  /** Whether nothing may befall a symbol's next trade. */
  synchronized boolean isPlain(String symbol) {
    return market(symbol).isPlain();
  }

  /** A symbol's trade has happened. */
  synchronized void done(String symbol) {
    Market market = market(symbol);
    market.made++;
    if (market.phase == Phase.CLOSES) {
      market.phase = Phase.HALTED;
    }
  }

  /** Lets a symbol make one more trade, and then none. */
  synchronized void halt(String symbol) {
    Market market = market(symbol);
    if (market.phase == Phase.TRADES) {
      market.phase = Phase.CLOSES;
    }
  }

  synchronized boolean isHalted(String symbol) {
    return market(symbol).phase == Phase.HALTED;
  }

  /** Lets a symbol trade again. */
  synchronized void resume(String symbol) {
    market(symbol).phase = Phase.TRADES;
  }

  /**
   * Begins the ids of a symbol anew.
   *
   * @throws IllegalStateException if it trades
   */
  synchronized void restart(String symbol, long firstId) {
    Market market = market(symbol);
    if (market.phase != Phase.HALTED) {
      throw new IllegalStateException(symbol + " trades");
    }
    market.epoch++;
    market.made = 0;
    market.beginsAt = firstId;
  }

  private Market market(String symbol) {
    return markets.computeIfAbsent(symbol, any -> new Market());
  }
}
