package org.metricdef.ingestion.trade;

/** Where frames go that are not valid trades. Safe for use by several threads. */
@FunctionalInterface
public interface DeadLetterSink {

  /**
   * Offers one dead letter.
   *
   * @return false if it was not taken: there was no room, or the sink is closed. The frame is lost
   *     then, since nobody can ask for it again.
   */
  boolean offer(DeadLetter letter);

  /** Whether it is worth reading on after {@link #offer} failed. */
  default boolean hasRoom() {
    return true;
  }
}
