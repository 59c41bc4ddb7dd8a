package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.books.BooksStatus;
import org.metricdef.ingestion.coverage.CoverageStatus;
import org.metricdef.ingestion.exchange.FeedStatus;
import org.metricdef.ingestion.freshness.FreshnessStatus;
import org.metricdef.ingestion.membership.FencedOutException;
import org.metricdef.ingestion.membership.ShardFailedException;
import org.metricdef.ingestion.membership.ShardStatus;
import org.metricdef.ingestion.publish.Checkpoint;
import org.metricdef.ingestion.publish.DeliveryCounts;
import org.metricdef.ingestion.publish.PublishStats;
import org.metricdef.ingestion.publish.Shard;
import org.metricdef.ingestion.sequence.HistoryStatus;
import org.metricdef.ingestion.sequence.SequenceStatus;
import org.metricdef.ingestion.trade.Dataset;

class StopReportTest {

  private static final DeliveryCounts NONE = counts(0, 0, 0);

  @Test
  void onlyACompleteRunIsASuccess() {
    assertThat(report(counts(10, 10, 0), counts(2, 2, 0), 0, 0).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void whateverDidNotGetIntoKafkaIsALoss() {
    assertThat(report(counts(10, 9, 0), NONE, 0, 1).exitCode()).isEqualTo(ExitCode.LOSS);
    assertThat(report(counts(10, 10, 0), NONE, 1, 0).exitCode()).isEqualTo(ExitCode.LOSS);
    assertThat(report(counts(10, 10, 0), counts(1, 0, 1), 0, 0).exitCode())
        .isEqualTo(ExitCode.LOSS);
  }

  @Test
  void whoeverIsReplacedSaysSoUnlessSomethingIsLost() {
    Throwable fenced = new FencedOutException(
        new Shard(Dataset.BINANCE_TRADES, 0), new Checkpoint.Owner("another", "1", 2));
    Snapshot snapshot = report(counts(10, 10, 0), NONE, 0, 0).snapshot();
    assertThat(new StopReport(snapshot, 0, Optional.of(fenced)).exitCode())
        .isEqualTo(ExitCode.FENCED);
    // What it had not written yet, the one in its place asks the exchange for.
    assertThat(new StopReport(snapshot, 1, Optional.of(fenced)).exitCode())
        .isEqualTo(ExitCode.FENCED);
    Snapshot dropped = report(counts(10, 10, 0), NONE, 1, 0).snapshot();
    assertThat(new StopReport(dropped, 0, Optional.of(fenced)).exitCode()).isEqualTo(ExitCode.LOSS);
  }

  @Test
  void whatNobodyHasForeseenIsAProgrammingErrorAndOutweighsALoss() {
    Throwable bug = new IllegalStateException("a programming error");
    Throwable failed = new ShardFailedException(new Shard(Dataset.BINANCE_TRADES, 0), bug);
    Snapshot lossy = report(counts(10, 9, 0), NONE, 1, 1).snapshot();
    for (Throwable cause : List.of(bug, failed, new AssertionError("an error"))) {
      assertThat(new StopReport(lossy, 1, Optional.of(cause)).exitCode())
          .isEqualTo(ExitCode.INTERNAL_ERROR);
    }
    Snapshot clean = report(counts(10, 10, 0), NONE, 0, 0).snapshot();
    Throwable refused = new GroupAuthorizationException("group");
    assertThat(new StopReport(clean, 0, Optional.of(refused)).exitCode()).isEqualTo(ExitCode.LOSS);
  }

  @Test
  void theLastLineTellsAll() {
    assertThat(report(counts(10, 7, 0), counts(2, 2, 0), 1, 3).line())
        .isEqualTo("stopped: received=10 acknowledged=7 failed=1 in_flight=3 dead_letters=2"
            + " repaired=0 holes=0 retries=0");
  }

  private static DeliveryCounts counts(long accepted, long acknowledged, long failed) {
    return new DeliveryCounts(accepted, acknowledged, failed, 0, 0);
  }

  private static StopReport report(
      DeliveryCounts trades, DeliveryCounts letters, long dropped, long unfinished) {
    FeedStatus stream = new FeedStatus(
        0, 1, List.of("ws://a"), 0, trades.accepted(), letters.accepted(), dropped, null, 0, 0);
    Snapshot snapshot = new Snapshot(
        stream,
        SequenceStatus.NONE,
        HistoryStatus.NONE,
        new PublishStats(trades, letters),
        ShardStatus.NONE,
        Duration.ZERO,
        FreshnessStatus.NONE,
        CoverageStatus.NONE,
        BooksStatus.NONE);
    return new StopReport(snapshot, unfinished, Optional.empty());
  }
}
