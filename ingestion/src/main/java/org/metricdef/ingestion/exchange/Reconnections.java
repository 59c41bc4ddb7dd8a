package org.metricdef.ingestion.exchange;

/** What ended the connections of all links so far. Written by one thread, read by any. */
final class Reconnections {

  private volatile long count;
  private volatile DisconnectReason last;

  /** Notes that a connection ended and is followed by another. */
  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  void add(DisconnectReason reason) {
    last = reason;
    count++;
  }

  long count() {
    return count;
  }

  /** The last connection's end; null if none has ended. */
  DisconnectReason last() {
    return last;
  }

  /** Notes the end of a connection that may not be followed by another. */
  void ended(DisconnectReason reason) {
    last = reason;
  }
}
