package org.metricdef.ingestion.coverage;

import org.metricdef.Labels;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;

/** What is measured of symbols that are not carried. Nothing here throws. */
final class CoverageMetrics {

  private final IngestionMetrics metrics;

  CoverageMetrics(IngestionMetrics metrics) {
    this.metrics = metrics;
  }

  void status(CoverageStatus status) {
    for (Reason reason : Reason.values()) {
      Recording.record(() -> metrics
          .symbolsUncarried()
          .set(Labels.of("reason", reason.label()), status.count(reason)));
    }
  }
}
