package org.metricdef.testbed.audit;

/**
 * What an exchange has, against all topics of a producer.
 *
 * @param audit the same, by trades and holes. A trade counts as delivered in whichever of the
 *     topics it belongs.
 * @param changed how many of the missing are there, and say something else
 * @param late how many of the delivered are in the topic of late trades
 * @param refused how many of the delivered are in the topic of refused trades
 */
public record HoldingsReport(AuditReport audit, long changed, long late, long refused) {

  /** How many records say what is not so. */
  public long wrong() {
    return changed + audit.unexpected();
  }

  /** How many ids are recorded as holes and are none. */
  public long falseHoles() {
    return audit.holes().wrong();
  }
}
