package org.metricdef.ingestion.publish;

/**
 * The way into Kafka of the symbols of one shard. Safe for use by several threads; who calls it sees
 * to the order of one symbol's items.
 */
public interface SequencedSink {

  /**
   * Leaves the next item of a symbol. Waits for room, within a bound far below the exchange's
   * patience.
   *
   * @return false if the item was not taken: there was no room for all that time, or the sink is
   *     closed. The caller asks the exchange for it again, by its id, when there is room.
   */
  boolean offer(Sequenced item);

  /** Whether there is room enough for it to be worth while to go on after {@link #offer} failed. */
  boolean hasRoom();
}
