package org.metricdef.testbed.exchange;

/**
 * A trade and the text that says so on the wire.
 *
 * @param trade what the text says
 * @param json one JSON object in the shape of Binance's {@code @trade} stream, without the envelope
 *     of a combined stream
 */
public record TradeFrame(SentTrade trade, String json) {

  /** A frame that says of a trade that it is told as it happens. */
  static TradeFrame of(SentTrade trade) {
    return of(trade, trade.tradeTimeMillis());
  }

  /** A frame that says of a trade when it is told. */
  static TradeFrame of(SentTrade trade, long eventMillis) {
    String json = "{\"e\":\"trade\",\"E\":"
        + eventMillis
        + ",\"s\":\""
        + trade.symbol()
        + "\",\"t\":"
        + trade.tradeId()
        + ",\"p\":\""
        + trade.price().toPlainString()
        + "\",\"q\":\""
        + trade.quantity().toPlainString()
        + "\",\"T\":"
        + trade.tradeTimeMillis()
        + ",\"m\":"
        + trade.buyerIsMaker()
        + ",\"M\":true}";
    return new TradeFrame(trade, json);
  }

  /** The frame as a combined stream carries it. */
  public String enveloped() {
    return "{\"stream\":\"" + trade.stream() + "\",\"data\":" + json + "}";
  }
}
