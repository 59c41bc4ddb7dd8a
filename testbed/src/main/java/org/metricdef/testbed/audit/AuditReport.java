package org.metricdef.testbed.audit;

import java.util.List;

/**
 * The outcome of an audit, in trades.
 *
 * @param sent how many should have arrived
 * @param delivered how many arrived, each counted once and only if it says what was sent
 * @param missing how many did not arrive, or arrived with other content
 * @param duplicated how many records repeat a trade that had arrived before
 * @param outOfOrder how many trades arrived after a later one of the same symbol, or in another
 *     partition than their symbol's
 * @param unexpected how many records are no trade that was sent
 * @param problems what is wrong, record by record, for a person to read; the first few
 */
public record AuditReport(
    long sent,
    long delivered,
    long missing,
    long duplicated,
    long outOfOrder,
    long unexpected,
    List<String> problems) {

  /** A report; the problems are copied. */
  public AuditReport {
    problems = List.copyOf(problems);
  }

  /** Whether every trade arrived once, in order, unchanged, and nothing else did. */
  public boolean clean() {
    return sent == delivered
        && missing == 0
        && duplicated == 0
        && outOfOrder == 0
        && unexpected == 0;
  }
}
