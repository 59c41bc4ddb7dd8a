package org.metricdef.testbed.exchange;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

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

  /**
   * So many trades a second, evenly.
   *
   * @throws IllegalArgumentException if the rate is not above zero
   */
  static Pace perSecond(double trades) {
    if (!(trades > 0)) {
      throw new IllegalArgumentException("a rate has to be above zero: " + trades);
    }
    long gap = (long) (TimeUnit.SECONDS.toNanos(1) / trades);
    return (previous, next) -> gap;
  }

  /**
   * So many trades at once, then none until the next burst is due. For one exchange only: it
   * counts.
   *
   * @throws IllegalArgumentException if the size is below one or the time negative
   */
  static Pace bursts(int trades, Duration every) {
    if (trades < 1 || every.isNegative()) {
      throw new IllegalArgumentException("no bursts: " + trades + " every " + every);
    }
    AtomicLong gaps = new AtomicLong();
    return (previous, next) -> gaps.incrementAndGet() % trades == 0 ? every.toNanos() : 0;
  }
}
