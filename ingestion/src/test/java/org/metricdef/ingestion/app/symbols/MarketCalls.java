package org.metricdef.ingestion.app.symbols;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.rest.RequestOutcome;

/** Runs every metric call of this package. */
public final class MarketCalls implements Consumer<IngestionMetrics> {

  @Override
  public void accept(IngestionMetrics metrics) {
    MarketMetrics market = new MarketMetrics(metrics);
    market.requested(RequestOutcome.OK, OptionalInt.of(20));
    market.age(Duration.ofSeconds(1));
    market.conditions(SymbolConditions.of(List.of("BTCUSDT"), Markets.NONE));
  }
}
