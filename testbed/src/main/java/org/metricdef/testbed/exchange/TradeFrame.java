package org.metricdef.testbed.exchange;

/**
 * A trade and the text that says so on the wire.
 *
 * @param trade what the text says
 * @param json one JSON object in the shape of Binance's {@code @trade} stream, without the envelope
 *     of a combined stream
 */
public record TradeFrame(SentTrade trade, String json) {

  /** The frame as a combined stream carries it. */
  public String enveloped() {
    return "{\"stream\":\"" + trade.stream() + "\",\"data\":" + json + "}";
  }
}
