package org.metricdef.ingestion.freshness;

import java.time.Duration;
import java.util.OptionalInt;
import org.metricdef.Labels;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.rest.RequestOutcome;

/** What is measured of silent symbols and of the tickers. Nothing here throws. */
final class FreshnessMetrics {

  private final IngestionMetrics metrics;

  FreshnessMetrics(IngestionMetrics metrics) {
    this.metrics = metrics;
  }

  /** A request for tickers has ended. */
  void requested(RequestOutcome outcome, OptionalInt usedWeight) {
    Recording.record(
        () -> metrics.binanceRestRequestsTotal().increment(Labels.of("outcome", outcome.label())));
    usedWeight.ifPresent(
        weight -> Recording.record(() -> metrics.binanceRestUsedWeight().set(weight)));
  }

  /** A symbol is silent. There is a series only of those that are, so that there are few. */
  void silent(String symbol) {
    Recording.record(() -> metrics.streamSilentSymbols().set(Labels.of("symbol", symbol), 1));
  }

  /** A symbol is silent no more. */
  void heard(String symbol) {
    Recording.record(() -> metrics.streamSilentSymbols().remove(Labels.of("symbol", symbol)));
  }

  /** How long ago the tickers were read last. */
  void age(Duration age) {
    Recording.record(() -> metrics.binanceTickerAgeSeconds().set(age.toMillis() / 1e3));
  }
}
