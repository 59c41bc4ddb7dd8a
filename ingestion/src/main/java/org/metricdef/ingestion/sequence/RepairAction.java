package org.metricdef.ingestion.sequence;

import java.time.Duration;
import org.metricdef.ingestion.trade.Trade;

/** What the repair of a symbol has to do next. */
sealed interface RepairAction {

  /** Nothing: the sequence is in step with the stream. */
  record Stop() implements RepairAction {}

  /** Wait: the gap may fill by itself, or the sink has no room. */
  record Wait(Duration pause) implements RepairAction {}

  /** Ask the exchange's history for the trades from this id on. */
  record Fetch(long fromId) implements RepairAction {}

  /** Ask the exchange's history whether it has this trade, whose id is too low for its time. */
  record Verify(Trade suspect) implements RepairAction {}

  /** Ask the exchange where the history begins that is wanted. */
  record SeekBeginning() implements RepairAction {}

  /** Ask the exchange's history for its first trades: the exchange has begun the ids anew. */
  record FindBeginning() implements RepairAction {}
}
