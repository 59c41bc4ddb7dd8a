package org.metricdef.ingestion.publish;

import org.metricdef.ingestion.trade.Trade;

/** What waits to be published. */
public sealed interface Outgoing {

  /** A trade. */
  record OfTrade(Trade trade) implements Outgoing {}

  /** A frame that is no trade. */
  record OfDeadLetter(DeadLetter letter) implements Outgoing {}
}
