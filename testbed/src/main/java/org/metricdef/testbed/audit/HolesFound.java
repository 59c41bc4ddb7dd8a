package org.metricdef.testbed.audit;

/**
 * The outcome of an audit of confirmed holes, in trade ids.
 *
 * @param injected how many the exchange never gave
 * @param recorded how many of those are recorded as holes, each counted once
 * @param wrong how many are recorded as holes and are none, or had been recorded before; a record
 *     that cannot be read counts as one
 */
public record HolesFound(long injected, long recorded, long wrong) {

  /** No holes, and none recorded. */
  public static final HolesFound NONE = new HolesFound(0, 0, 0);

  /** Whether every hole was recorded once, and nothing else was. */
  public boolean exact() {
    return injected == recorded && wrong == 0;
  }
}
