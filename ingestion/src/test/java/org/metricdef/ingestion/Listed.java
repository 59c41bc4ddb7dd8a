package org.metricdef.ingestion;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.metricdef.ingestion.market.Market;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.testbed.exchange.Listing;
import org.metricdef.testbed.exchange.Listings;

/** What the exchange lists, to test with. */
public final class Listed {

  private Listed() {}

  /** A directory of these symbols, all trading, with the assets that they end with. */
  public static MarketDirectory directory(Collection<String> symbols) {
    return new MarketDirectory(markets(symbols));
  }

  /** The same. */
  public static MarketDirectory directory(String... symbols) {
    return directory(Arrays.asList(symbols));
  }

  /** The same as a list of 1970. */
  public static Markets markets(Collection<String> symbols) {
    return markets(1, symbols);
  }

  /** The same as a list of then. */
  public static Markets markets(long askedMicros, Collection<String> symbols) {
    return Markets.of(askedMicros, symbols.stream().map(Listed::market).toList(), List.of());
  }

  /** A symbol that trades. */
  public static Market market(String symbol) {
    Listing listing = Listings.split(symbol);
    return new Market(symbol, listing.status(), listing.base(), listing.quote());
  }
}
