package org.metricdef.ingestion.trade;

/** Where received trades go. Safe for use by several threads. */
@FunctionalInterface
public interface TradeSink {

  /**
   * Offers one trade. May block for a bounded time while there is no room.
   *
   * @return false if the trade was not taken: there was no room for all that time, or the sink is
   *     closed. The caller then ends the connection and opens it again when there is {@linkplain
   *     #hasRoom room}. The trade is asked for again by its id.
   */
  boolean offer(Trade trade);

  /** Whether it is worth reading on after {@link #offer} failed. */
  default boolean hasRoom() {
    return true;
  }
}
