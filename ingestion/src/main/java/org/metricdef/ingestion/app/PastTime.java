package org.metricdef.ingestion.app;

import java.time.Duration;
import java.time.Instant;

/** A time in the past, as it is configured. */
sealed interface PastTime {

  /** The time that is meant at a start at this time. */
  Instant at(Instant start);

  /** A point in time. */
  record At(Instant instant) implements PastTime {

    @Override
    public Instant at(Instant start) {
      return instant;
    }

    @Override
    public String toString() {
      return instant.toString();
    }
  }

  /** So long before the start. */
  record Ago(Duration before) implements PastTime {

    @Override
    public Instant at(Instant start) {
      return start.minus(before);
    }
  }
}
