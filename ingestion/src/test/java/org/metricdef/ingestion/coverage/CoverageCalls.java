package org.metricdef.ingestion.coverage;

import java.util.function.Consumer;
import org.metricdef.ingestion.metrics.IngestionMetrics;

/** Runs every metric call of this package. */
public final class CoverageCalls implements Consumer<IngestionMetrics> {

  @Override
  public void accept(IngestionMetrics metrics) {
    new CoverageMetrics(metrics).status(CoverageStatus.NONE);
  }
}
