package org.metricdef.ingestion.holes;

import java.util.function.Consumer;
import org.metricdef.ingestion.metrics.IngestionMetrics;

/** Runs every metric call of this package. */
public final class HoleCalls implements Consumer<IngestionMetrics> {

  @Override
  public void accept(IngestionMetrics metrics) {
    HoleMetrics holes = new HoleMetrics(metrics);
    holes.late("BTCUSDT", 2);
    holes.retried(RetryOutcome.FOUND);
    holes.open(1);
  }
}
