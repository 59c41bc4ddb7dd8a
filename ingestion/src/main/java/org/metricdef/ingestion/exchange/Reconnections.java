package org.metricdef.ingestion.exchange;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What ended the connections of all links so far. Safe for use by several threads. */
final class Reconnections {

  private final AtomicLong count = new AtomicLong();
  private volatile @Nullable DisconnectReason last;

  /** Notes the end of a connection. */
  void ended(DisconnectReason reason) {
    last = reason;
  }

  /** Notes that the connection that ended is followed by another. */
  void followed() {
    count.incrementAndGet();
  }

  long count() {
    return count.get();
  }

  /** The last connection's end; null if none has ended. */
  @Nullable
  DisconnectReason last() {
    return last;
  }
}
