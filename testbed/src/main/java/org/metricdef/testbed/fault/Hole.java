package org.metricdef.testbed.fault;

/**
 * Trade ids that no trade of the exchange has, between two that one has.
 *
 * @param symbol in upper case
 * @param fromId the first
 * @param toId the last, not below the first
 */
public record Hole(String symbol, long fromId, long toId) {

  /** A hole; throws IllegalArgumentException if the last id is below the first. */
  public Hole {
    if (toId < fromId) {
      throw new IllegalArgumentException(symbol + " from " + fromId + " to " + toId);
    }
  }

  /** How many ids. */
  public long ids() {
    return toId - fromId + 1;
  }
}
