package org.metricdef.ingestion;

import org.metricdef.ingestion.trade.Exchange;
import org.metricdef.ingestion.trade.FixedDecimal;
import org.metricdef.ingestion.trade.Side;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeOrigin;

/** Trades to test with. */
public final class Trades {

  private Trades() {}

  /** A trade of BTCUSDT with this id. */
  public static Trade trade(long id) {
    return trade(id, "61837.63", "0.02");
  }

  /** The same of another symbol, come by another way. */
  public static Trade trade(String symbol, long id, TradeOrigin origin) {
    Trade trade = trade(id);
    return new Trade(
        symbol,
        trade.exchange(),
        trade.timestampMicros(),
        trade.price(),
        trade.quantity(),
        trade.currency(),
        trade.side(),
        id,
        trade.ingestionTimestampMicros(),
        origin);
  }

  /** The same at this price, of this quantity. */
  public static Trade trade(long id, String price, String quantity) {
    return new Trade(
        "BTCUSDT",
        Exchange.BINANCE,
        1_723_161_255_342_000L,
        FixedDecimal.parse(price),
        FixedDecimal.parse(quantity),
        "USDT",
        Side.SELL,
        id,
        1_723_161_255_400_123L,
        TradeOrigin.STREAM);
  }
}
