package org.metricdef.demo;

import org.metricdef.demo.guard.GuardVerdict;
import org.metricdef.testbed.audit.AuditReport;

/**
 * What the demo comes to.
 *
 * @param report what became of the trades
 * @param guard what became of the bug
 */
record DemoResult(AuditReport report, GuardVerdict guard) {

  /** Whether all is as it was promised. */
  boolean holds() {
    return report.clean() && report.sent() > 0 && guard == GuardVerdict.REFUSED;
  }

  /** The demo's last line, for people and for scripts. */
  String line() {
    return "demo: sent=%d delivered=%d missing=%d duplicated=%d out_of_order=%d guard=%s"
        .formatted(
            report.sent(),
            report.delivered(),
            report.missing(),
            report.duplicated(),
            report.outOfOrder(),
            guard);
  }
}
