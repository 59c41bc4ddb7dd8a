package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.metricdef.Labels;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.rest.RequestOutcome;
import org.metricdef.ingestion.trade.Exchange;
import org.metricdef.ingestion.trade.RefusalReason;

/** What is counted of all sequences, as metrics and for the status. Nothing here throws. */
final class SequenceMetrics {

  private static final Labels SOURCE = Labels.of(
      "exchange",
      Exchange.BINANCE.label(),
      "asset_class",
      Exchange.BINANCE.assetClass().label());

  private final IngestionMetrics metrics;
  private final LongAdder gaps = new LongAdder();
  private final LongAdder duplicates = new LongAdder();
  private final LongAdder outOfOrder = new LongAdder();
  private final LongAdder repaired = new LongAdder();
  private final LongAdder holes = new LongAdder();
  private final LongAdder missing = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder implausible = new LongAdder();
  private final LongAdder foreign = new LongAdder();

  SequenceMetrics(IngestionMetrics metrics) {
    this.metrics = metrics;
  }

  /** All counts now. */
  SequenceStatus.Counts counts() {
    return new SequenceStatus.Counts(
        gaps.sum(),
        duplicates.sum(),
        outOfOrder.sum(),
        repaired.sum(),
        holes.sum(),
        missing.sum(),
        refused.sum(),
        implausible.sum(),
        foreign.sum());
  }

  /** The stream left out so many ids. */
  void gap(String symbol, GapSeverity severity) {
    gaps.increment();
    Recording.record(() -> metrics
        .sequenceGapsDetectedTotal()
        .increment(SOURCE.with("symbol", symbol).with("severity", severity.label())));
  }

  /** A trade came again. */
  void duplicate() {
    duplicates.increment();
    Recording.record(() -> metrics.duplicateMessagesDetectedTotal().increment(SOURCE));
  }

  /** A trade came after a later one. */
  void outOfOrder() {
    outOfOrder.increment();
    Recording.record(() -> metrics.outOfOrderMessagesTotal().increment(SOURCE));
  }

  /** A trade came from the history. */
  void repaired(String symbol) {
    repaired.increment();
    Recording.record(
        () -> metrics.sequenceRepairedTradesTotal().increment(SOURCE.with("symbol", symbol)));
  }

  /** So many ids are confirmed to be missing. */
  void hole(String symbol, long size) {
    holes.increment();
    missing.add(size);
    Recording.record(() -> {
      Labels labels = SOURCE.with("symbol", symbol);
      metrics.sequenceConfirmedHolesTotal().increment(labels);
      metrics.sequenceMissingTradesTotal().increment(labels, size);
    });
  }

  /** A trade of the history fits no record. */
  void refused(String symbol, RefusalReason reason) {
    refused.increment();
    Recording.record(() -> metrics
        .sequenceRefusedTradesTotal()
        .increment(SOURCE.with("symbol", symbol).with("reason", reason.label())));
  }

  /** A trade cannot be right. */
  void implausible(String symbol, RefusalReason reason) {
    implausible.increment();
    Recording.record(() -> metrics
        .sequenceImplausibleTradesTotal()
        .increment(SOURCE.with("symbol", symbol).with("reason", reason.label())));
  }

  /** The exchange has begun the ids of a symbol anew. */
  void epoch(String symbol) {
    Recording.record(
        () -> metrics.sequenceEpochsBegunTotal().increment(SOURCE.with("symbol", symbol)));
  }

  /** A trade came of a symbol that is not open. */
  void foreign() {
    foreign.increment();
  }

  void requested(RequestOutcome outcome) {
    Recording.record(
        () -> metrics.binanceRestRequestsTotal().increment(Labels.of("outcome", outcome.label())));
  }

  void usedWeight(int weight) {
    Recording.record(() -> metrics.binanceRestUsedWeight().set(weight));
  }

  void status(SequenceStatus status) {
    Recording.record(() -> {
      metrics.sequenceRepairsInProgress().set(SOURCE, status.repairing());
      metrics.sequenceOldestRepairSeconds().set(SOURCE, seconds(status.oldestRepair()));
      metrics.sequenceRepairRequestsLeft().set(SOURCE, status.backlog().requests());
      metrics.sequenceRepairSecondsLeft().set(SOURCE, seconds(status.backlog().timeLeft()));
      metrics.sequenceHeldTrades().set(SOURCE, status.held());
      metrics.sequenceUndecidedSymbols().set(SOURCE, status.undecided().size());
    });
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
