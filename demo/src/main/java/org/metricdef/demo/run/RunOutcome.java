package org.metricdef.demo.run;

import java.util.Optional;
import org.metricdef.demo.base.DemoException;
import org.metricdef.testbed.audit.AuditReport;

/**
 * How a run of the producer ended.
 *
 * @param report what became of the trades, also if the run failed half-way
 * @param page the producer's metrics, shortly before it was asked to stop; empty if the run failed
 * @param failure why the run failed, with the producer's last log lines; empty if it did not
 */
public record RunOutcome(AuditReport report, Optional<MetricsPage> page, Optional<String> failure) {

  static RunOutcome done(AuditReport report, MetricsPage page) {
    return new RunOutcome(report, Optional.of(page), Optional.empty());
  }

  static RunOutcome failed(AuditReport report, DemoException failure) {
    return new RunOutcome(
        report, Optional.empty(), Optional.of(String.valueOf(failure.getMessage())));
  }
}
