package org.metricdef.testbed.exchange;

import java.time.Duration;

/**
 * How much a client may ask of the exchange's history.
 *
 * @param weight how much all requests within one window may weigh; one request for trades weighs 25
 * @param window how long a window is; windows begin at its multiples since the epoch, so that a
 *     minute's is a minute of the clock
 */
public record RestLimit(int weight, Duration window) {

  /** 6000 a minute. */
  public static final RestLimit BINANCE = new RestLimit(6_000, Duration.ofMinutes(1));

  /**
   * A limit.
   *
   * @throws IllegalArgumentException if the weight is negative or the window under a millisecond
   */
  public RestLimit {
    if (weight < 0 || window.toMillis() < 1) {
      throw new IllegalArgumentException("no limit: " + weight + " in " + window);
    }
  }
}
