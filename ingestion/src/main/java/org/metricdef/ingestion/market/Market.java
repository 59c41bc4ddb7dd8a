package org.metricdef.ingestion.market;

/**
 * What the exchange says of a symbol.
 *
 * @param symbol as the exchange spells it, for example BTCFDUSD
 * @param status whether it trades
 * @param statusText the exchange's own word for the status
 * @param base what is traded, for example BTC
 * @param quote what it is paid in, for example FDUSD
 * @param price the filter PRICE_FILTER; {@link Bounds#NONE} if it is not known
 * @param quantity the filter LOT_SIZE; {@link Bounds#NONE} if it is not known
 */
public record Market(
    String symbol,
    MarketStatus status,
    String statusText,
    String base,
    String quote,
    Bounds price,
    Bounds quantity) {

  /** A market of which no filters are known. */
  public Market(String symbol, String statusText, String base, String quote) {
    this(symbol, MarketStatus.of(statusText), statusText, base, quote, Bounds.NONE, Bounds.NONE);
  }

  /** Whether it trades now. */
  public boolean isTrading() {
    return status == MarketStatus.TRADING;
  }

  /** Whether another symbol is of the same two assets. */
  public boolean hasAssetsOf(Market other) {
    return base.equals(other.base) && quote.equals(other.quote);
  }
}
