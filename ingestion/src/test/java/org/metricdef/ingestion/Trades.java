package org.metricdef.ingestion;

import java.time.Duration;
import java.util.Optional;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.FixedDecimal;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.Side;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeOrigin;

/** Trades to test with. */
public final class Trades {

  /** When they all happen, in microseconds since 1970. */
  public static final long MICROS = 1_723_161_255_342_000L;

  private Trades() {}

  /** Where a symbol goes on whose last trade has this id. */
  public static Optional<Place> after(long id) {
    return Optional.of(new Place(Place.FIRST_EPOCH, id + 1, MICROS));
  }

  /** A trade of BTCUSDT with this id that happens so long after the others. */
  public static Trade later(long id, Duration later) {
    Trade trade = trade(id);
    return new Trade(
        trade.symbol(),
        trade.dataset(),
        MICROS + later.toNanos() / 1_000,
        trade.price(),
        trade.quantity(),
        trade.currency(),
        trade.side(),
        id,
        trade.ingestionTimestampMicros(),
        TradeOrigin.STREAM);
  }

  /** A trade of BTCUSDT with this id. */
  public static Trade trade(long id) {
    return trade(id, "61837.63", "0.02");
  }

  /** The same of another symbol, come by another way. */
  public static Trade trade(String symbol, long id, TradeOrigin origin) {
    Trade trade = trade(id);
    return new Trade(
        symbol,
        trade.dataset(),
        trade.timestampMicros(),
        trade.price(),
        trade.quantity(),
        trade.currency(),
        trade.side(),
        id,
        trade.ingestionTimestampMicros(),
        origin);
  }

  /** The same as the history gives it. */
  public static Trade ofHistory(Trade trade) {
    return new Trade(
        trade.symbol(),
        trade.dataset(),
        trade.timestampMicros(),
        trade.price(),
        trade.quantity(),
        trade.currency(),
        trade.side(),
        trade.sourceSequence(),
        trade.ingestionTimestampMicros(),
        TradeOrigin.REST);
  }

  /** The same at this price, of this quantity. */
  public static Trade trade(long id, String price, String quantity) {
    return new Trade(
        "BTCUSDT",
        Dataset.BINANCE_TRADES,
        MICROS,
        FixedDecimal.parse(price),
        FixedDecimal.parse(quantity),
        "USDT",
        Side.SELL,
        id,
        1_723_161_255_400_123L,
        TradeOrigin.STREAM);
  }
}
