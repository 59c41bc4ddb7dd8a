package org.metricdef.ingestion;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Lets one event through in each interval and counts those it held back, for log lines that a bad
 * stream could otherwise repeat a thousand times a second. Safe for use by several threads.
 */
public final class RateLimit {

  private final TimeSource time;
  private final long intervalNanos;
  private boolean used;
  private long lastNanos;
  private long heldBack;

  /** One event in each interval. */
  public RateLimit(TimeSource time, Duration interval) {
    this.time = time;
    this.intervalNanos = interval.toNanos();
  }

  /** How many events were held back since the last, if this one may pass; empty if it may not. */
  public synchronized OptionalLong tryPass() {
    long now = time.nanoTime();
    if (used && now - lastNanos < intervalNanos) {
      heldBack++;
      return OptionalLong.empty();
    }
    long before = heldBack;
    used = true;
    lastNanos = now;
    heldBack = 0;
    return OptionalLong.of(before);
  }
}
