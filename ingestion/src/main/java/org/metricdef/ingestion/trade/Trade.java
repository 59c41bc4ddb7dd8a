package org.metricdef.ingestion.trade;

import java.util.UUID;

/**
 * One trade: the fields of record version 3 of the platform that a source can fill. The encoder
 * fills the others (conditions, platform sequence).
 *
 * @param symbol as the exchange spells it, for example BTCUSDT
 * @param exchange where it happened; it says the asset class too
 * @param timestampMicros when it happened, in microseconds since 1970
 * @param price in {@code currency}, above zero
 * @param quantity in the base asset, above zero
 * @param currency the quote asset
 * @param side who took the initiative
 * @param sourceSequence the exchange's own number of the trade, counted per symbol, from 0 to
 *     {@link MessageId#HIGHEST_NUMBER}
 * @param ingestionTimestampMicros when it was received, in microseconds since 1970
 * @param origin how it came to us
 */
public record Trade(
    String symbol,
    Exchange exchange,
    long timestampMicros,
    FixedDecimal price,
    FixedDecimal quantity,
    String currency,
    Side side,
    long sourceSequence,
    long ingestionTimestampMicros,
    TradeOrigin origin)
    implements Sequenced {

  /** The prefix of the exchange's number in a trade's id. */
  public static final String TRADE_ID_PREFIX = "BINANCE-";

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if no trade can have it
   */
  public Trade {
    if (sourceSequence < 0 || sourceSequence > MessageId.HIGHEST_NUMBER) {
      throw new IllegalArgumentException("no trade has the number " + sourceSequence);
    }
  }

  @Override
  public long firstId() {
    return sourceSequence;
  }

  @Override
  public long nextId() {
    return sourceSequence + 1;
  }

  /** The trade's id with the exchange's name before it. */
  public String tradeId() {
    return TRADE_ID_PREFIX + sourceSequence;
  }

  /** An id that is the same for the same trade of the same market, however often it is received. */
  public UUID messageId() {
    return MessageId.of(this);
  }
}
