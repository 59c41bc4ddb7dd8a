package org.metricdef.ingestion.sequence;

import org.metricdef.ingestion.trade.Sequenced;

/**
 * The way into Kafka for the symbols of one shard. Safe for use by several threads. The caller
 * keeps the items of one symbol in order.
 */
public interface SequencedSink {

  /**
   * Offers the next item of a symbol. Waits for room, for far less time than the exchange's
   * patience.
   *
   * @return false if the item was not taken: there was no room for all that time, or the sink is
   *     closed. The caller asks the exchange for it again, by its id, when there is room.
   */
  boolean offer(Sequenced item);

  /** Whether there is so much room that it is worth going on after {@link #offer} failed. */
  boolean hasRoom();
}
