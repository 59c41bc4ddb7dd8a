package org.metricdef.testbed.exchange;

import java.util.Map;

/**
 * How a symbol trades in the simulation. Amounts are in 10⁻⁸, the exchange's own last digit.
 *
 * @param price where its price starts
 * @param tick the least step of its price
 * @param lot the least step of its quantity
 * @param typicalQuantity the median quantity of a trade
 * @param firstTradeId the id of its first trade
 */
record Instrument(long price, long tick, long lot, long typicalQuantity, long firstTradeId) {

  /** One, in 10⁻⁸. */
  static final long ONE = 100_000_000;

  private static final Map<String, Instrument> KNOWN = Map.of(
      "BTCUSDT", of(61_837.63, 0.01, 0.00001, 0.004, 3_735_683_259L),
      "ETHUSDT", of(2_683.80, 0.01, 0.0001, 0.08, 1_520_538_925L),
      "BNBUSDT", of(509.60, 0.1, 0.001, 0.4, 871_002_114L),
      "SOLUSDT", of(155.34, 0.01, 0.001, 2.5, 760_411_530L),
      "XRPUSDT", of(0.6124, 0.0001, 1, 300, 655_120_877L),
      "DOGEUSDT", of(0.10214, 0.00001, 1, 2_500, 744_903_268L),
      "ADAUSDT", of(0.3441, 0.0001, 0.1, 400, 510_238_441L),
      "ETHBTC", of(0.04340, 0.00001, 0.0001, 0.1, 461_556_023L));

  private static final Instrument OTHER = of(10, 0.001, 0.01, 5, 100_000_001L);

  /** The simulation's idea of a symbol; one that it does not know trades around ten. */
  static Instrument of(String symbol) {
    return KNOWN.getOrDefault(symbol, OTHER);
  }

  private static Instrument of(
      double price, double tick, double lot, double typicalQuantity, long firstTradeId) {
    return new Instrument(
        fixed(price), fixed(tick), fixed(lot), fixed(typicalQuantity), firstTradeId);
  }

  private static long fixed(double value) {
    return Math.round(value * ONE);
  }
}
