package org.metricdef.ingestion.app;

import java.time.Duration;
import org.metricdef.ingestion.books.BooksStatus;
import org.metricdef.ingestion.coverage.CoverageStatus;
import org.metricdef.ingestion.exchange.FeedStatus;
import org.metricdef.ingestion.freshness.FreshnessStatus;
import org.metricdef.ingestion.membership.ShardStatus;
import org.metricdef.ingestion.publish.PublishStats;
import org.metricdef.ingestion.sequence.HistoryStatus;
import org.metricdef.ingestion.sequence.SequenceStatus;

/**
 * All counts at one moment.
 *
 * @param stream what came from the exchange
 * @param sequence what was made of it
 * @param history what is read from before the first live trades
 * @param published what became of it
 * @param shards where it goes
 * @param sinceSymbolsKnown how long ago Kafka last said which symbols the group carries
 * @param freshness of which symbols nothing comes, although they trade
 * @param coverage which symbols nobody carries
 * @param books what became of each id
 */
public record Snapshot(
    FeedStatus stream,
    SequenceStatus sequence,
    HistoryStatus history,
    PublishStats published,
    ShardStatus shards,
    Duration sinceSymbolsKnown,
    FreshnessStatus freshness,
    CoverageStatus coverage,
    BooksStatus books) {

  /** Valid trades received from the exchange's stream; one that came twice counts twice. */
  public long received() {
    return stream.trades();
  }

  /** Trades that are in Kafka for good, whichever way they came. */
  public long acknowledged() {
    return published.trades().acknowledged();
  }

  /** Frames that are no valid spot trade, and that Kafka acknowledged in the dead-letter topic. */
  public long deadLetters() {
    return published.deadLetters().acknowledged();
  }

  /** What surely or possibly is not in Kafka, and can be had from nowhere. */
  public long failed() {
    return published.trades().failed() + published.deadLetters().failed() + stream.dropped();
  }

  /**
   * Trades and dead letters that wait for older trades, for their writer, or for Kafka's answer.
   */
  public long inFlight() {
    return published.trades().inFlight() + published.deadLetters().inFlight() + sequence.held();
  }
}
