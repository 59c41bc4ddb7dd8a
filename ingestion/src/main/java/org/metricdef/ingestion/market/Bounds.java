package org.metricdef.ingestion.market;

import java.math.BigDecimal;

/**
 * Within which numbers an order has to be. Trades may lie beyond: one trade can be the sum of
 * several fills.
 *
 * @param least zero if there is no limit
 * @param most zero if there is no limit
 * @param step of which each number is a multiple; zero if there is none
 */
public record Bounds(BigDecimal least, BigDecimal most, BigDecimal step) {

  /** No limit at all. */
  public static final Bounds NONE = new Bounds(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative, or the most is below the least
   */
  public Bounds {
    if (least.signum() < 0 || most.signum() < 0 || step.signum() < 0) {
      throw new IllegalArgumentException("a negative bound");
    }
    if (most.signum() > 0 && most.compareTo(least) < 0) {
      throw new IllegalArgumentException("the most is below the least");
    }
  }
}
