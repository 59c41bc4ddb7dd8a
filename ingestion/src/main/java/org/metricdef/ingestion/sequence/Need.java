package org.metricdef.ingestion.sequence;

import java.time.Duration;

/** What a sequence needs to go on. */
sealed interface Need {

  /** Nothing: it is in step with the stream. */
  record Nothing() implements Need {}

  /** Time: for the gap to fill by itself, or for its sink to have room. */
  record Time(Duration pause) implements Need {}

  /** Trades of the history. */
  record Ids(long from) implements Need {}
}
