package org.metricdef.ingestion.trade;

import java.util.List;
import java.util.Optional;

/**
 * The currency that a Binance symbol's price is in: the quote asset, which the symbol ends with.
 */
final class QuoteCurrency {

  /** The longer before the shorter, so that no suffix hides another. */
  private static final List<String> KNOWN = List.of(
      "USDT", "USDC", "BUSD", "TUSD", "USDP", "BTC", "ETH", "BNB", "EUR", "GBP", "AUD", "USD",
      "TRY", "ZAR", "UAH", "NGN");

  private QuoteCurrency() {}

  /** The quote asset of a symbol such as BTCUSDT; empty if it ends with none that is known. */
  static Optional<String> of(String symbol) {
    for (String currency : KNOWN) {
      if (symbol.length() > currency.length() && symbol.endsWith(currency)) {
        return Optional.of(currency);
      }
    }
    return Optional.empty();
  }
}
