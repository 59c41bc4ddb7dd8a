package org.metricdef.ingestion.app;

import org.metricdef.ingestion.exchange.FeedStatus;
import org.metricdef.ingestion.publish.PublishStats;

/**
 * All counts at one moment.
 *
 * @param stream what came from the exchange
 * @param published what became of it
 * @param taken trades and dead letters that were accepted for publishing
 */
public record Snapshot(FeedStatus stream, PublishStats published, long taken) {

  /** Valid trades received from the exchange. */
  public long received() {
    return stream.trades();
  }

  /** Trades that Kafka acknowledged. */
  public long acknowledged() {
    return published.trades().acknowledged();
  }

  /** Frames that are no valid spot trade, and that Kafka acknowledged in the dead-letter topic. */
  public long deadLetters() {
    return published.deadLetters().acknowledged();
  }

  /** Trades and dead letters that are surely or possibly not in Kafka. */
  public long failed() {
    return published.trades().failed() + published.deadLetters().failed() + stream.dropped();
  }

  /** Trades and dead letters that wait, or that Kafka has not answered for. */
  public long inFlight() {
    return taken
        - published.trades().acknowledged()
        - published.trades().failed()
        - published.deadLetters().acknowledged()
        - published.deadLetters().failed();
  }

  /** Whether all that was received is in Kafka. */
  public boolean isComplete() {
    return failed() == 0 && inFlight() == 0;
  }
}
