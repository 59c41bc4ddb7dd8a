package org.metricdef.testbed.exchange;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What one trade frame says: what has to be found in Kafka once it was sent.
 *
 * @param symbol in upper case, for example {@code BTCUSDT}
 * @param epoch how often the exchange has begun the symbol's ids; from 1. No frame tells it.
 * @param tradeId the exchange's id, contiguous per symbol and epoch
 * @param price exactly as written in the frame, in units of the quote asset
 * @param quantity exactly as written in the frame, in units of the base asset
 * @param tradeTimeMillis when it was traded, milliseconds since the epoch
 * @param buyerIsMaker true if the seller took the buyer's offer
 */
public record SentTrade(
    String symbol,
    int epoch,
    long tradeId,
    BigDecimal price,
    BigDecimal quantity,
    long tradeTimeMillis,
    boolean buyerIsMaker) {

  /** A trade of the first epoch. */
  public SentTrade(
      String symbol,
      long tradeId,
      BigDecimal price,
      BigDecimal quantity,
      long tradeTimeMillis,
      boolean buyerIsMaker) {
    this(symbol, 1, tradeId, price, quantity, tradeTimeMillis, buyerIsMaker);
  }

  /** The stream that carries this trade, for example {@code btcusdt@trade}. */
  public String stream() {
    return streamOf(symbol);
  }

  /** The stream that carries a symbol's trades, for example {@code btcusdt@trade}. */
  public static String streamOf(String symbol) {
    return symbol.toLowerCase(Locale.ROOT) + "@trade";
  }

  /** The same in this epoch, under this id, at this time. */
  SentTrade as(int otherEpoch, long otherId, long otherMillis) {
    return new SentTrade(symbol, otherEpoch, otherId, price, quantity, otherMillis, buyerIsMaker);
  }

  /** The same of another quantity. */
  SentTrade of(BigDecimal otherQuantity) {
    return new SentTrade(
        symbol, epoch, tradeId, price, otherQuantity, tradeTimeMillis, buyerIsMaker);
  }
}
