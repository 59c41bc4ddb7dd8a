package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.OptionalLong;
import org.metricdef.ingestion.TimeSource;

/**
 * Whether a symbol is being repaired, since when, and when the history may be asked. Changed under
 * the lock of the symbol's sequence. Read without it, since a thread may keep the lock while it
 * waits for the sink.
 */
final class RepairStanding {

  private final TimeSource time;
  private long graceUntilNanos;
  private volatile boolean underWay;
  private volatile long sinceNanos;

  RepairStanding(TimeSource time) {
    this.time = time;
  }

  /**
   * A repair begins, unless one is under way.
   *
   * @param grace how long what is missing may still come by itself
   * @return whether it has begun now
   */
  boolean begin(Duration grace) {
    if (underWay) {
      return false;
    }
    sinceNanos = time.nanoTime();
    underWay = true;
    graceUntilNanos = sinceNanos + grace.toNanos();
    return true;
  }

  boolean isUnderWay() {
    return underWay;
  }

  /** How long what is missing may still come by itself; zero or less if no longer. */
  Duration graceLeft() {
    return Duration.ofNanos(graceUntilNanos - time.nanoTime());
  }

  /** When it began, in nanoseconds of the time source; empty if none is under way. */
  OptionalLong since() {
    return underWay ? OptionalLong.of(sinceNanos) : OptionalLong.empty();
  }

  void end() {
    underWay = false;
  }
}
