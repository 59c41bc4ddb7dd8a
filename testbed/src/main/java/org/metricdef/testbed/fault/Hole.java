package org.metricdef.testbed.fault;

/**
 * Trade ids that no trade of the exchange has, between two that one has.
 *
 * @param symbol in upper case
 * @param epoch how often the exchange has begun the symbol's ids; from 1
 * @param fromId the first
 * @param toId the last, not below the first
 */
public record Hole(String symbol, int epoch, long fromId, long toId) {

  /** A hole; throws IllegalArgumentException if the last id is below the first. */
  public Hole {
    if (toId < fromId || epoch < 1) {
      throw new IllegalArgumentException(
          symbol + " from " + fromId + " to " + toId + " in epoch " + epoch);
    }
  }

  /** A hole of the first epoch. */
  public Hole(String symbol, long fromId, long toId) {
    this(symbol, 1, fromId, toId);
  }

  /** How many ids. */
  public long ids() {
    return toId - fromId + 1;
  }

  /** Whether an id is one of these. */
  public boolean contains(String ofSymbol, int ofEpoch, long id) {
    return epoch == ofEpoch && symbol.equals(ofSymbol) && fromId <= id && id <= toId;
  }
}
