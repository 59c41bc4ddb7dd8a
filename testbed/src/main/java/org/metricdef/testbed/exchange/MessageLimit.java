package org.metricdef.testbed.exchange;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts a client's messages: so many within a stretch of time, no more. */
final class MessageLimit {

  private final int limit;
  private final long windowNanos;
  private final Deque<Long> times = new ArrayDeque<>();

  MessageLimit(int limit, long windowNanos) {
    this.limit = limit;
    this.windowNanos = windowNanos;
  }

  /** Counts a message that came at this time; true if it is one too many. */
  synchronized boolean exceededBy(long nowNanos) {
    while (!times.isEmpty() && nowNanos - times.peekFirst() >= windowNanos) {
      times.removeFirst();
    }
    times.addLast(nowNanos);
    return times.size() > limit;
  }
}
