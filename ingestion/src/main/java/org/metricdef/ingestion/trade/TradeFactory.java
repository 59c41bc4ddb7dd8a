package org.metricdef.ingestion.trade;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

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
  static Trade create(String symbol, EventFields fields, long receivedMicros, Origin origin)
      throws RefusedException {
    if (fields.id < 0) {
      throw new RefusedException(RefusalReason.BAD_TRADE_ID, "the trade id is " + fields.id);
    }
    if (fields.tradeTime <= 0 || fields.tradeTime > LATEST_MILLIS) {
      throw new RefusedException(RefusalReason.BAD_TIME, "the trade time is " + fields.tradeTime);
    }
    requireSymbol(symbol);
    FixedDecimal price = amount("price", fields.price);
    FixedDecimal quantity = amount("quantity", fields.quantity);
    return new Trade(
        messageId(symbol, fields.id),
        "BINANCE-" + fields.id,
        symbol,
        Exchange.BINANCE,
        fields.tradeTime * 1_000,
        price,
        quantity,
        QuoteCurrency.of(symbol)
            .orElseThrow(() -> new RefusedException(
                RefusalReason.UNKNOWN_CURRENCY, "the symbol ends with no known currency")),
        Side.ofBuyerIsMaker(fields.buyerIsMaker),
        fields.id,
        receivedMicros,
        origin);
  }

  private static void requireSymbol(String text) throws RefusedException {
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
    try {
      FixedDecimal amount = FixedDecimal.parse(text);
      if (amount.signum() <= 0) {
        throw new RefusedException(RefusalReason.NOT_POSITIVE, "the " + name + " is " + amount);
      }
      return amount;
    } catch (NumberFormatException unreadable) {
      throw new RefusedException(RefusalReason.MISTYPED_FIELD, "the " + name + " is no decimal");
    } catch (ArithmeticException tooLarge) {
      throw new RefusedException(
          RefusalReason.DECIMAL_OUT_OF_RANGE, "the " + name + " does not fit decimal(18, 8)");
    }
  }

  /** Derived from what identifies the trade, so that a consumer knows it again. */
  private static UUID messageId(String symbol, long id) {
    return UUID.nameUUIDFromBytes(
        ("binance/" + symbol + "/" + id).getBytes(StandardCharsets.ISO_8859_1));
  }
}
