package org.metricdef.ingestion.publish;

/** Where those who read from the exchange leave what they read. Safe for use by several threads. */
@FunctionalInterface
public interface Intake {

  /**
   * Leaves one item. May block, within a bound, while there is no room.
   *
   * @return false if the item was not taken: there was no room for all that time, or the intake is
   *     closed. The connection is to be ended then and opened again when there is {@linkplain
   *     #hasRoom room}: a trade is asked for again by its id.
   */
  boolean offer(Outgoing item);

  /** Whether it is worth while to go on reading after {@link #offer} failed. */
  default boolean hasRoom() {
    return true;
  }
}
