package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.exchange.StreamStatus;
import org.metricdef.ingestion.publish.DeliveryCounts;
import org.metricdef.ingestion.publish.PublishStats;

class StopReportTest {

  @Test
  void onlyACompleteRunIsASuccess() {
    assertThat(report(counts(10, 10, 0), counts(2, 2, 0), 0, 12).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void whateverIsNotAcknowledgedIsALoss() {
    DeliveryCounts none = counts(0, 0, 0);
    assertThat(report(counts(10, 9, 1), none, 0, 10).exitCode()).isEqualTo(ExitCode.LOSS);
    assertThat(report(counts(10, 9, 0), none, 0, 10).exitCode()).isEqualTo(ExitCode.LOSS);
    assertThat(report(counts(10, 10, 0), none, 0, 11).exitCode()).isEqualTo(ExitCode.LOSS);
    assertThat(report(counts(10, 10, 0), none, 1, 10).exitCode()).isEqualTo(ExitCode.LOSS);
    assertThat(report(counts(10, 10, 0), counts(1, 0, 1), 0, 11).exitCode())
        .isEqualTo(ExitCode.LOSS);
  }

  @Test
  void whoeverIsReplacedSaysSoUnlessSomethingIsLost() {
    Throwable fenced = new IllegalStateException(new ProducerFencedException("another"));
    Snapshot complete = report(counts(10, 10, 0), counts(0, 0, 0), 0, 10).snapshot();
    Snapshot incomplete = report(counts(10, 9, 0), counts(0, 0, 0), 0, 10).snapshot();
    assertThat(new StopReport(complete, Optional.of(fenced)).exitCode()).isEqualTo(ExitCode.FENCED);
    assertThat(new StopReport(incomplete, Optional.of(fenced)).exitCode()).isEqualTo(ExitCode.LOSS);
  }

  @Test
  void theLastLineTellsAll() {
    assertThat(report(counts(10, 7, 1), counts(2, 2, 0), 0, 13).line())
        .isEqualTo(
            "stopped: received=10 acknowledged=7 failed=1 in_flight=3 dead_letters=2 retries=0");
  }

  private static DeliveryCounts counts(long accepted, long acknowledged, long failed) {
    return new DeliveryCounts(accepted, acknowledged, failed, 0);
  }

  private static StopReport report(
      DeliveryCounts trades, DeliveryCounts letters, long dropped, long taken) {
    StreamStatus stream =
        new StreamStatus(false, "ws://a", 0, trades.accepted(), letters.accepted(), dropped, null);
    return new StopReport(
        new Snapshot(stream, new PublishStats(trades, letters), taken), Optional.empty());
  }
}
