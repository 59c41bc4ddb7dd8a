package org.metricdef.testbed.exchange;

/**
 * What the exchange says of a symbol.
 *
 * @param symbol for example BTCFDUSD
 * @param base what is traded
 * @param quote what it is paid in
 * @param status for example TRADING or HALT; any text will do
 */
public record Listing(String symbol, String base, String quote, String status) {

  /** The status of a symbol that trades. */
  public static final String TRADING = "TRADING";

  /** The same in another status. */
  Listing in(String other) {
    return new Listing(symbol, base, quote, other);
  }
}
