package org.metricdef.ingestion.trade;

import java.util.UUID;

/**
 * One trade: the fields of record version 3 of the platform that a source can fill. The encoder
 * fills the others (conditions, platform sequence).
 *
 * @param symbol as the exchange spells it, for example BTCUSDT
 * @param dataset where it happened, and which kind of trade it is
 * @param timestampMicros when it happened, in microseconds since 1970
 * @param price in {@code currency}, above zero
 * @param quantity in the base asset, above zero
 * @param currency the quote asset
 * @param side who took the initiative
 * @param sourceSequence the exchange's own number of the trade, counted per symbol, from 0 to
 *     {@link MessageId#HIGHEST_NUMBER}
 * @param ingestionTimestampMicros when it was received, in microseconds since 1970
 * @param origin how it came to us
 * @param epoch how often the exchange has begun the symbol's ids, as far as is known where this is
 *     made; from 1
 */
public record Trade(
    String symbol,
    Dataset dataset,
    long timestampMicros,
    FixedDecimal price,
    FixedDecimal quantity,
    String currency,
    Side side,
    long sourceSequence,
    long ingestionTimestampMicros,
    TradeOrigin origin,
    int epoch)
    implements Sequenced {

  private static final String EXCHANGE_PREFIX = "BINANCE-";

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

  /** A trade of the first epoch. */
  public Trade(
      String symbol,
      Dataset dataset,
      long timestampMicros,
      FixedDecimal price,
      FixedDecimal quantity,
      String currency,
      Side side,
      long sourceSequence,
      long ingestionTimestampMicros,
      TradeOrigin origin) {
    this(
        symbol,
        dataset,
        timestampMicros,
        price,
        quantity,
        currency,
        side,
        sourceSequence,
        ingestionTimestampMicros,
        origin,
        Place.FIRST_EPOCH);
  }

  /** The same in an epoch. */
  public Trade in(int wanted) {
    return wanted == epoch
        ? this
        : new Trade(
            symbol,
            dataset,
            timestampMicros,
            price,
            quantity,
            currency,
            side,
            sourceSequence,
            ingestionTimestampMicros,
            origin,
            wanted);
  }

  /** Where it happened. */
  public Exchange exchange() {
    return dataset.exchange();
  }

  /** Whether it says the same as another one, however either came. */
  public boolean saysTheSameAs(Trade other) {
    return sourceSequence == other.sourceSequence
        && timestampMicros == other.timestampMicros
        && price.equals(other.price)
        && quantity.equals(other.quantity)
        && side == other.side;
  }

  @Override
  public long firstId() {
    return sourceSequence;
  }

  @Override
  public long nextId() {
    return sourceSequence + 1;
  }

  /**
   * The trade's id with the exchange's name before it, what it is if it is no trade of the order
   * book, and the epoch, from the second on.
   */
  public String tradeId() {
    return tradeIdPrefix() + sourceSequence;
  }

  /** What stands before the exchange's number in the trade's id. */
  public String tradeIdPrefix() {
    String prefix = EXCHANGE_PREFIX + dataset.kind().idPrefix();
    return epoch == Place.FIRST_EPOCH ? prefix : prefix + epoch + "-";
  }

  /** An id that is the same for the same trade of the same market, however often it is received. */
  public UUID messageId() {
    return MessageId.of(this);
  }
}
