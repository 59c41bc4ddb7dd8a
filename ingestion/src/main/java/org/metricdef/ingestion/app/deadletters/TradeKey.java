package org.metricdef.ingestion.app.deadletters;

import org.metricdef.ingestion.trade.Trade;

/** What tells a trade of an exchange from every other. */
record TradeKey(String symbol, long id) {

  static TradeKey of(Trade trade) {
    return new TradeKey(trade.symbol(), trade.sourceSequence());
  }
}
