package org.metricdef.ingestion.trade;

/**
 * Makes trades of Binance's spot market, and refuses what is none. Whichever way a trade comes, its
 * record is the same but for its origin and the time of its arrival.
 */
final class TradeFactory {

  /** Milliseconds from 1970 to the year 2286: one digit more is microseconds. */
  private static final long LATEST_MILLIS = 9_999_999_999_999L;

  private static final int LONGEST_SYMBOL = 32;

  private TradeFactory() {}

  /**
   * The trade of these fields, which are all there.
   *
   * @param symbol as the exchange spells it
   * @param receivedMicros when it arrived, in microseconds since 1970
   * @throws RefusedException if a field has a value that no trade has
   */
  static Trade create(String symbol, EventFields fields, long receivedMicros, TradeOrigin origin)
      throws RefusedException {
    requireNumber(fields.id, fields.tradeTime);
    requireSymbol(symbol);
    FixedDecimal price = amount("price", fields.price);
    FixedDecimal quantity = amount("quantity", fields.quantity);
    return new Trade(
        symbol,
        Exchange.BINANCE,
        fields.tradeTime * 1_000,
        price,
        quantity,
        currency(symbol),
        Side.ofBuyerIsMaker(fields.buyerIsMaker),
        fields.id,
        receivedMicros,
        origin);
  }

  /** Refuses an id or a time that no trade has. */
  static void requireNumber(long id, long tradeTime) throws RefusedException {
    if (id < 0 || id > MessageId.HIGHEST_NUMBER) {
      throw new RefusedException(RefusalReason.BAD_TRADE_ID, "the trade id is " + id);
    }
    if (tradeTime <= 0 || tradeTime > LATEST_MILLIS) {
      throw new RefusedException(RefusalReason.BAD_TIME, "the trade time is " + tradeTime);
    }
  }

  /** The currency of a symbol's price. */
  static String currency(String symbol) throws RefusedException {
    return QuoteCurrency.of(symbol)
        .orElseThrow(() -> new RefusedException(
            RefusalReason.UNKNOWN_CURRENCY, "the symbol ends with no known currency"));
  }

  /** Refuses what is no symbol. */
  static void requireSymbol(String text) throws RefusedException {
    boolean fits = !text.isEmpty() && text.length() <= LONGEST_SYMBOL;
    for (int i = 0; fits && i < text.length(); i++) {
      char c = text.charAt(i);
      fits = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    if (!fits) {
      throw new RefusedException(RefusalReason.BAD_SYMBOL, "the symbol is not capitals and digits");
    }
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
