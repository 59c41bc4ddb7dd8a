package org.metricdef.testbed.exchange;

import java.time.Duration;

/**
 * How the exchange finds out that a client is dead.
 *
 * @param interval from one ping to the next
 * @param timeout how long the answer to a ping may take before the client is disconnected
 */
public record Heartbeat(Duration interval, Duration timeout) {

  /** A ping every 20 seconds, answered within a minute. */
  public static final Heartbeat BINANCE =
      new Heartbeat(Duration.ofSeconds(20), Duration.ofSeconds(60));

  /**
   * A heartbeat.
   *
   * @throws IllegalArgumentException if either is not above zero
   */
  public Heartbeat {
    if (interval.isNegative() || interval.isZero() || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("not above zero: " + interval + ", " + timeout);
    }
  }
}
