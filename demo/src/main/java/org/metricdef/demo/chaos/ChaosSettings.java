package org.metricdef.demo.chaos;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long the chaos lasts and how bad it is.
 *
 * @param trades how many the exchange makes
 * @param seed what the trades, the faults and the adversary are drawn from
 * @param faults how many are planned
 * @param adversary how often the exchange does what none should; 0 for an honest exchange
 * @param instances how many producers share the work
 */
public record ChaosSettings(int trades, long seed, int faults, int adversary, int instances) {

  /** Fewer than the partitions have symbols to share, and none has only one. */
  private static final List<String> HONEST =
      List.of("ADAUSDT", "BNBUSDT", "BTCUSDT", "ETHUSDT", "SOLUSDT", "XRPUSDT");

  /** Quotes of every kind, a symbol of another script, and one that trades in huge lots. */
  private static final List<String> OF_EVERY_KIND = List.of(
      "BTCUSDT",
      "BNBFDUSD",
      "BTCJPY",
      "ETHBTC",
      "ETHEUR",
      "SHIBUSDT",
      "SOLUSD1",
      "USDTBRL",
      "XRPTRY",
      "币安人生USDT");

  /** Those that are there to be delisted. */
  private static final List<String> EXPENDABLE =
      List.of("DOGEUSDT", "LUNAEUR", "TRXUSDC", "WAVESGBP");

  static final int PARTITIONS = 4;

  private static final Duration PER_FAULT = Duration.ofSeconds(3);
  private static final Duration PER_ADVERSITY = Duration.ofSeconds(1);
  private static final double MOST_PER_SECOND = 1_000;

  /** Settings; throws IllegalArgumentException if a number makes no sense. */
  public ChaosSettings {
    if (trades < 1 || faults < 0 || adversary < 0 || instances < 1) {
      throw new IllegalArgumentException(trades + " trades, " + faults + " faults, " + adversary
          + " times an adversary, " + instances + " instances");
    }
  }

  /** What is traded. */
  List<String> symbols() {
    return adversary == 0
        ? HONEST
        : Stream.concat(OF_EVERY_KIND.stream(), EXPENDABLE.stream()).sorted().toList();
  }

  /** What may be delisted. */
  List<String> expendable() {
    return adversary == 0 ? List.of() : EXPENDABLE;
  }

  /** By how many REST servers the exchange answers. */
  int restHosts() {
    return adversary == 0 ? 1 : 2;
  }

  /** The exchange's pace, such that the faults have time to strike before the trades are over. */
  double tradesPerSecond() {
    double all =
        faults * (double) PER_FAULT.toSeconds() + adversary * (double) PER_ADVERSITY.toSeconds();
    return Math.min(MOST_PER_SECOND, trades / Math.max(PER_FAULT.toSeconds(), all));
  }
}
