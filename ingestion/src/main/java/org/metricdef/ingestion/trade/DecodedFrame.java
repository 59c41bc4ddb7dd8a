package org.metricdef.ingestion.trade;

/** What a frame of the exchange turned out to be. */
public sealed interface DecodedFrame {

  /** A valid spot trade. */
  record OfTrade(Trade trade) implements DecodedFrame {}

  /** The exchange is about to close the connection; reconnect as soon as possible. */
  record ServerShutdown() implements DecodedFrame {}

  /** The exchange confirms a request of ours. */
  record Reply() implements DecodedFrame {}

  /**
   * Not a valid spot trade.
   *
   * @param reason the kind, from a closed set
   * @param detail for people: which field, what was found; never the frame itself
   */
  record Refused(RefusalReason reason, String detail) implements DecodedFrame {}
}
