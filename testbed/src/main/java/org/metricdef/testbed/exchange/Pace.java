package org.metricdef.testbed.exchange;

/** How long the exchange waits between two trades. */
@FunctionalInterface
public interface Pace {

  /**
   * The least time from the sending of one trade to that of the next, in nanoseconds; not negative.
   */
  long nanosBetween(SentTrade previous, SentTrade next);

  /** No waiting: as fast as the slowest subscriber takes them. */
  static Pace asFastAsTaken() {
    return (previous, next) -> 0;
  }

  /**
   * As the trade times say, bursts and lulls included.
   *
   * @param speed 1 for the pace of life, 10 for ten times as fast
   * @throws IllegalArgumentException if the speed is not above zero
   */
  static Pace asTraded(double speed) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("a speed has to be above zero: " + speed);
    }
    return (previous, next) -> {
      long millis = Math.max(0, next.tradeTimeMillis() - previous.tradeTimeMillis());
      return (long) (millis * 1e6 / speed);
    };
  }
}
