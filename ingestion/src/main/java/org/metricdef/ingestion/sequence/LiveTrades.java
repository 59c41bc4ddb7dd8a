package org.metricdef.ingestion.sequence;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;

/**
 * The live trades of a symbol that wait for the ids before them, and the newest one, held or not.
 * Those that turn out to be wrong become evidence. Used under the lock of the symbol's sequence.
 */
final class LiveTrades {

  private final HeldTrades held;
  private final Evidence evidence;

  /** How many came, and the newest; read without the lock by whoever watches the stream. */
  private final AtomicLong arrivals = new AtomicLong();

  private volatile @Nullable Trade newest;

  LiveTrades(HeldTrades held, Evidence evidence) {
    this.held = held;
    this.evidence = evidence;
  }

  HeldTrades held() {
    return held;
  }

  /** One came, whatever becomes of it. */
  void arrived() {
    // Nobody else writes, so that nothing dearer is needed.
    arrivals.setRelease(arrivals.getPlain() + 1);
  }

  /** How many have come, repeats included. */
  long arrivals() {
    return arrivals.getAcquire();
  }

  /** The id of the newest live trade, or {@link SymbolOutput#UNKNOWN}. */
  long newestId() {
    Trade last = newest;
    return last == null ? SymbolOutput.UNKNOWN : last.sourceSequence();
  }

  /** Notes a live trade. */
  void see(Trade trade) {
    newest = trade.sourceSequence() > newestId() ? trade : newest;
  }

  /** Forgets all but this one, of a new epoch. */
  void beginWith(Trade trade) {
    held.clear();
    newest = trade;
  }

  /**
   * Takes a trade of an id that is held. Of two that say different things, the history says which
   * is right.
   *
   * @return whether it is a mere repeat
   */
  boolean takeAgain(Trade trade, Trade same) {
    if (same.saysTheSameAs(trade)) {
      return true;
    }
    held.remove(trade.sourceSequence());
    evidence.keep(same, RefusalReason.CONFLICTING_TRADE);
    evidence.keep(trade, RefusalReason.CONFLICTING_TRADE);
    return false;
  }

  /** Drops what is held under the id of an item of the history, and says something else. */
  void dropIfOtherwise(Sequenced item) {
    Trade live = held.get(item.firstId());
    if (live != null && item instanceof Trade known && !known.saysTheSameAs(live)) {
      held.remove(live.sourceSequence());
      evidence.keep(live, RefusalReason.CONFLICTING_TRADE);
    }
  }

  /** Drops live trades of higher ids that happened before this one: their ids are made up. */
  void dropIfContradictory(Trade emitted) {
    dropIfContradictory(newest, emitted);
    dropIfContradictory(held.last(), emitted);
  }

  private void dropIfContradictory(@Nullable Trade live, Trade emitted) {
    if (live != null && LastTrades.areContradictory(emitted, live)) {
      held.remove(live.sourceSequence());
      evidence.keep(live, RefusalReason.IMPLAUSIBLE_ID);
      newest = live == newest ? held.last() : newest;
    }
  }
}
