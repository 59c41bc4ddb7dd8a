package org.metricdef.testbed.exchange;

import java.util.regex.Pattern;

/**
 * A trade and the text that says so on the wire.
 *
 * @param trade what the text says
 * @param json one JSON object in the shape of Binance's {@code @trade} stream, without the envelope
 *     of a combined stream
 */
public record TradeFrame(SentTrade trade, String json) {

  private static final Pattern TIME = Pattern.compile("(\"[ET]\":)(\\d{1,18})");

  /** In digits, until the year 2286. */
  private static final int LONGEST_MILLIS = 13;

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

  /**
   * The same with its times in the other unit: microseconds in place of milliseconds. What was in
   * microseconds becomes milliseconds, so that a frame of the wrong unit stays one.
   */
  TradeFrame inOtherUnit() {
    String other = TIME.matcher(json)
        .replaceAll(time -> time.group(1)
            + (time.group(2).length() > LONGEST_MILLIS
                ? Long.parseLong(time.group(2)) / 1_000
                : Long.parseLong(time.group(2)) * 1_000));
    return new TradeFrame(trade, other);
  }

  /** The frame as a combined stream carries it. */
  public String enveloped() {
    return enveloped(trade.stream(), json);
  }

  /** An event as a combined stream carries it. */
  static String enveloped(String stream, String json) {
    return "{\"stream\":\"" + stream + "\",\"data\":" + json + "}";
  }
}
