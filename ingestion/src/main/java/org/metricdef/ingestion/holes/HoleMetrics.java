package org.metricdef.ingestion.holes;

import org.metricdef.Labels;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.trade.Exchange;

/** What is measured of holes after they were confirmed. Nothing here throws. */
final class HoleMetrics {

  private static final Labels SOURCE = Labels.of(
      "exchange",
      Exchange.BINANCE.label(),
      "asset_class",
      Exchange.BINANCE.assetClass().label());

  private final IngestionMetrics metrics;

  HoleMetrics(IngestionMetrics metrics) {
    this.metrics = metrics;
  }

  /** So many trades of a symbol were found late, and are written. */
  void late(String symbol, int trades) {
    Recording.record(
        () -> metrics.sequenceLateTradesTotal().increment(SOURCE.with("symbol", symbol), trades));
  }

  /** A retry of a symbol's holes is over. */
  void retried(RetryOutcome outcome) {
    Recording.record(() ->
        metrics.sequenceHoleRetriesTotal().increment(SOURCE.with("outcome", outcome.label())));
  }

  /** So many holes lack ids now, as far as this instance looks after them. */
  void open(long holes) {
    Recording.record(() -> metrics.sequenceOpenHoles().set(SOURCE, holes));
  }
}
