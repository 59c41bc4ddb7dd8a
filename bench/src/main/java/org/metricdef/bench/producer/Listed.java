package org.metricdef.bench.producer;

import java.util.Collection;
import java.util.List;
import org.metricdef.ingestion.market.Market;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.testbed.exchange.Listing;
import org.metricdef.testbed.exchange.Listings;

/** What the exchange lists, for those who decode without one. */
final class Listed {

  private Listed() {}

  /** A directory of these symbols, all trading, with the assets that they end with. */
  static MarketDirectory directory(Collection<String> symbols) {
    List<Market> markets = symbols.stream().map(Listed::market).toList();
    return new MarketDirectory(Markets.of(1, markets, List.of()));
  }

  private static Market market(String symbol) {
    Listing listing = Listings.split(symbol);
    return new Market(symbol, listing.status(), listing.base(), listing.quote());
  }
}
