package org.metricdef.ingestion.sequence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;

/**
 * A live trade whose id is too low for its time: the exchange has begun the ids anew, or the trade
 * is wrong. Only the history can say which. Used under the lock of the symbol's sequence.
 */
final class EpochDoubt {

  private final Evidence evidence;
  private @Nullable Trade suspect;
  private boolean begunAnew;

  /** No doubt. */
  EpochDoubt(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The doubted trade; empty if there is no doubt. */
  Optional<Trade> trade() {
    return Optional.ofNullable(suspect);
  }

  boolean exists() {
    return suspect != null;
  }

  void begin(Trade trade) {
    suspect = trade;
    begunAnew = false;
  }

  void end() {
    suspect = null;
    begunAnew = false;
  }

  /** What the history has to be asked. Only while there is a doubt. */
  RepairAction question(Trade trade) {
    return begunAnew ? new RepairAction.FindBeginning() : new RepairAction.Verify(trade);
  }

  /**
   * Settles what can be settled.
   *
   * @param page what the history has from the trade's id on
   * @return whether anything was settled: the history has the same trade, or one that contradicts
   *     it
   */
  boolean judge(Trade live, HistoryPage page) {
    for (Sequenced item : page.items()) {
      if (item instanceof Trade known) {
        if (known.saysTheSameAs(live)) {
          begunAnew = true;
          return true;
        }
        boolean isAnother = known.sourceSequence() == live.sourceSequence();
        if (isAnother || LastTrades.areContradictory(live, known)) {
          evidence.keep(live, RefusalReason.IMPLAUSIBLE_ID);
          end();
          return true;
        }
      }
    }
    return false;
  }
}
