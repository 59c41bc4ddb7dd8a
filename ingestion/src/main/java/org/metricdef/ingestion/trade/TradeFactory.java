package org.metricdef.ingestion.trade;

import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.Market;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.market.SymbolText;

/**
 * Makes trades of Binance's spot market of either kind, and refuses what is none. Whichever way a
 * trade comes, its record is the same but for its origin and the time of its arrival.
 */
final class TradeFactory {

  private TradeFactory() {}

  /**
   * The trade of these fields, which are all there.
   *
   * @param market what is traded
   * @param receivedMicros when it arrived, in microseconds since 1970
   * @param dataset what it belongs to
   * @param unit of its time
   * @throws RefusedException if a field has a value that no trade has
   */
  static Trade create(
      Market market,
      EventFields fields,
      long receivedMicros,
      TradeOrigin origin,
      Dataset dataset,
      TimestampUnit unit)
      throws RefusedException {
    requireNumber(fields.id, fields.tradeTime, unit);
    FixedDecimal price = amount("price", fields.price);
    FixedDecimal quantity = amount("quantity", fields.quantity);
    return new Trade(
        market.symbol(),
        dataset,
        unit.toMicros(fields.tradeTime),
        price,
        quantity,
        market.quote(),
        Side.ofBuyerIsMaker(fields.buyerIsMaker),
        fields.id,
        receivedMicros,
        origin);
  }

  /** Refuses an id or a time that no trade has. */
  static void requireNumber(long id, long tradeTime, TimestampUnit unit) throws RefusedException {
    if (id < 0 || id > MessageId.HIGHEST_NUMBER) {
      throw new RefusedException(RefusalReason.BAD_TRADE_ID, "the trade id is " + id);
    }
    if (!unit.fits(tradeTime)) {
      throw new RefusedException(
          RefusalReason.BAD_TIME,
          "the trade time is " + tradeTime
              + (unit.isOther(tradeTime) ? ", in another unit than was asked for" : ""));
    }
  }

  /** What the exchange says of a symbol; refuses one that it has never listed. */
  static Market market(Markets markets, String symbol) throws RefusedException {
    Market market = markets.known(symbol);
    if (market == null) {
      throw SymbolText.isSymbol(symbol)
          ? new RefusedException(RefusalReason.UNKNOWN_SYMBOL, "the exchange lists no such symbol")
          : new RefusedException(RefusalReason.BAD_SYMBOL, "the symbol is not capitals and digits");
    }
    return market;
  }

  private static FixedDecimal amount(String name, String text) throws RefusedException {
    return amount(name, text, 0, text.length());
  }

  /** The amount in a part of a text; refuses what is none above zero. */
  static FixedDecimal amount(String name, String text, int from, int to) throws RefusedException {
    try {
      FixedDecimal amount = FixedDecimal.parse(text, from, to);
      if (amount.signum() <= 0) {
        throw new RefusedException(RefusalReason.NOT_POSITIVE, "the " + name + " is " + amount);
      }
      return amount;
    } catch (NumberFormatException unreadable) {
      throw new RefusedException(RefusalReason.MISTYPED_FIELD, "the " + name + " is no decimal");
    } catch (ArithmeticException tooLarge) {
      throw new RefusedException(
          RefusalReason.DECIMAL_OUT_OF_RANGE, "the " + name + " has " + tooLarge.getMessage());
    }
  }
}
