package org.metricdef.ingestion.app.symbols;

import java.time.Duration;
import java.util.OptionalInt;
import org.metricdef.Labels;
import org.metricdef.ingestion.market.rest.ExchangeInfo;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.rest.RequestOutcome;

/** What is measured of the exchange's list of symbols. Nothing here throws. */
public final class MarketMetrics implements ExchangeInfo.Listener {

  private final IngestionMetrics metrics;

  /** Measures into these. */
  public MarketMetrics(IngestionMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void requested(RequestOutcome outcome, OptionalInt usedWeight) {
    Recording.record(
        () -> metrics.binanceRestRequestsTotal().increment(Labels.of("outcome", outcome.label())));
    usedWeight.ifPresent(
        weight -> Recording.record(() -> metrics.binanceRestUsedWeight().set(weight)));
  }

  /** How old the list is that is in use. */
  void age(Duration age) {
    Recording.record(() -> metrics.exchangeInfoAgeSeconds().set(age.toMillis() / 1e3));
  }

  /** How many symbols do not trade; zero for each reason that there is none for. */
  void conditions(SymbolConditions conditions) {
    for (SymbolCondition each : SymbolCondition.values()) {
      Recording.record(() -> metrics
          .symbolsNotTrading()
          .set(Labels.of("status", each.label()), conditions.count(each)));
    }
  }
}
