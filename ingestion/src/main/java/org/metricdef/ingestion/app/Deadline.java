package org.metricdef.ingestion.app;

import java.time.Duration;
import org.metricdef.ingestion.TimeSource;

/** The end of a span of time. */
record Deadline(TimeSource time, long startNanos, Duration span) {

  /** So long from now. */
  Deadline(TimeSource time, Duration span) {
    this(time, time.nanoTime(), span);
  }

  /** What is left of the span; never negative. */
  Duration left() {
    Duration left = span.minus(time.since(startNanos));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
