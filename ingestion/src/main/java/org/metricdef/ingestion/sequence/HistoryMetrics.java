package org.metricdef.ingestion.sequence;

import org.metricdef.Labels;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.trade.Exchange;

/** What is counted of the histories from before the first live trades. Nothing here throws. */
final class HistoryMetrics {

  private static final Labels SOURCE = Labels.of(
      "exchange",
      Exchange.BINANCE.label(),
      "asset_class",
      Exchange.BINANCE.assetClass().label());

  private final IngestionMetrics metrics;

  HistoryMetrics(IngestionMetrics metrics) {
    this.metrics = metrics;
  }

  /** A trade of a history is with its sink. */
  void filled() {
    Recording.record(() -> metrics.historyTradesTotal().increment(SOURCE));
  }

  /** So many histories are sought or read. */
  void underWay(int symbols) {
    Recording.record(() -> metrics.historiesInProgress().set(SOURCE, symbols));
  }
}
