package org.metricdef.ingestion.trade;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a frame of the exchange turned out to be. */
public sealed interface DecodedFrame {

  /** A valid spot trade. */
  record OfTrade(Trade trade) implements DecodedFrame {}

  /** The exchange is about to close the connection; reconnect as soon as possible. */
  record ServerShutdown() implements DecodedFrame {}

  /**
   * The exchange answers a request of ours.
   *
   * @param id the request's; empty if what came back is no whole number
   * @param streams the result, if it is a list of texts; empty if it is anything else
   */
  record Reply(OptionalLong id, Optional<List<String>> streams) implements DecodedFrame {}

  /**
   * Not a valid spot trade.
   *
   * @param reason the kind, from a closed set
   * @param detail for people: which field, what was found; never the frame itself
   */
  record Refused(RefusalReason reason, String detail) implements DecodedFrame {}
}
