package org.metricdef.demo.run;

import java.util.List;
import org.metricdef.testbed.audit.AuditReport;

/**
 * How a run of the producer ended.
 *
 * @param report what became of the trades
 * @param page the producer's metrics, shortly before it was asked to stop
 * @param lastLines what the producer logged last
 */
public record RunOutcome(AuditReport report, MetricsPage page, List<String> lastLines) {}
