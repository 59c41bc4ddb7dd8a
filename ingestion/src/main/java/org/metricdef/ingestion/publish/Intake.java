package org.metricdef.ingestion.publish;

/** Where those who read from the exchange leave what is to be published. */
@FunctionalInterface
public interface Intake {

  /**
   * Leaves one item. May block, within a bound, while there is no room.
   *
   * @return false if the item was not taken: there was no room for all that time, or the intake is
   *     closed
   */
  boolean offer(Outgoing item);
}
