package org.metricdef.demo.chaos;

import java.time.Duration;
import java.util.List;

/**
 * How long the chaos lasts and how bad it is.
 *
 * @param trades how many the exchange makes
 * @param seed what the trades and the faults are drawn from
 * @param faults how many are planned
 * @param instances how many producers share the work
 */
public record ChaosSettings(int trades, long seed, int faults, int instances) {

  /** Fewer than the partitions have symbols to share, and none has only one. */
  static final List<String> SYMBOLS =
      List.of("ADAUSDT", "BNBUSDT", "BTCUSDT", "ETHUSDT", "SOLUSDT", "XRPUSDT");

  static final int PARTITIONS = 4;

  private static final Duration PER_FAULT = Duration.ofSeconds(3);
  private static final double MOST_PER_SECOND = 1_000;

  /** Settings; throws IllegalArgumentException if a number makes no sense. */
  public ChaosSettings {
    if (trades < 1 || faults < 0 || instances < 1) {
      throw new IllegalArgumentException(
          trades + " trades, " + faults + " faults, " + instances + " instances");
    }
  }

  /** The exchange's pace, such that the faults have time to strike before the trades are over. */
  double tradesPerSecond() {
    double all = Math.max(1, faults) * (double) PER_FAULT.toSeconds();
    return Math.min(MOST_PER_SECOND, trades / all);
  }
}
