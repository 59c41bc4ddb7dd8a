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
 * @param repaired how many of the delivered came by the exchange's history, as their records say
 * @param holes what became of the ids that the exchange never gave
 * @param problems what is wrong, record by record, for a person to read; the first few
 */
public record AuditReport(
    long sent,
    long delivered,
    long missing,
    long duplicated,
    long outOfOrder,
    long unexpected,
    long repaired,
    HolesFound holes,
    List<String> problems) {

  /** A report; the problems are copied. */
  public AuditReport {
    problems = List.copyOf(problems);
  }

  /** A report of a run without repairs and without holes. */
  public AuditReport(
      long sent,
      long delivered,
      long missing,
      long duplicated,
      long outOfOrder,
      long unexpected,
      List<String> problems) {
    this(
        sent, delivered, missing, duplicated, outOfOrder, unexpected, 0, HolesFound.NONE, problems);
  }

  /**
   * Whether every trade arrived once, in order, unchanged, and nothing else did; and every hole was
   * recorded once, and nothing else was.
   */
  public boolean clean() {
    return sent == delivered
        && missing == 0
        && duplicated == 0
        && outOfOrder == 0
        && unexpected == 0
        && holes.exact();
  }
}
