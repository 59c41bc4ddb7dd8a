package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.rest.RequestOutcome;
import org.metricdef.ingestion.trade.RefusalReason;

/** Runs every metric call of this package. */
public final class SequenceCalls implements Consumer<IngestionMetrics> {

  @Override
  public void accept(IngestionMetrics metrics) {
    SequenceMetrics sequence = new SequenceMetrics(metrics);
    sequence.gap("BTCUSDT", GapSeverity.MINOR);
    sequence.duplicate();
    sequence.outOfOrder();
    sequence.repaired("BTCUSDT");
    sequence.hole("BTCUSDT", 2);
    sequence.refused("BTCUSDT", RefusalReason.NOT_POSITIVE);
    sequence.implausible("BTCUSDT", RefusalReason.IMPLAUSIBLE_ID);
    sequence.epoch("BTCUSDT");
    sequence.requested(RequestOutcome.OK);
    sequence.usedWeight(25);
    HistoryMetrics history = new HistoryMetrics(metrics);
    history.filled();
    history.underWay(1);
    sequence.status(new SequenceStatus(
        1,
        1,
        Duration.ofSeconds(1),
        SequenceStatus.Backlog.NONE,
        1,
        List.of(),
        Optional.empty(),
        sequence.counts()));
  }
}
