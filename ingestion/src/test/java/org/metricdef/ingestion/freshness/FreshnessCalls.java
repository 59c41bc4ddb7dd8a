package org.metricdef.ingestion.freshness;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.rest.RequestOutcome;

/** Runs every metric call of this package. */
public final class FreshnessCalls implements Consumer<IngestionMetrics> {

  @Override
  public void accept(IngestionMetrics metrics) {
    FreshnessMetrics freshness = new FreshnessMetrics(metrics);
    freshness.requested(RequestOutcome.OK, OptionalInt.of(80));
    freshness.silent("BTCUSDT");
    freshness.heard("BTCUSDT");
    freshness.age(Duration.ofSeconds(1));
  }
}
