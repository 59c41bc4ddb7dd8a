package org.metricdef.ingestion.app;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.app.symbols.MarketSource;
import org.metricdef.ingestion.app.symbols.NoMarketsException;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.MarketStore;
import org.metricdef.ingestion.trade.Dataset;

/** What the exchange's symbols are, for a command that looks once. */
final class KnownMarkets {

  private KnownMarkets() {}

  /** Of a command that has nothing to do. */
  static MarketDirectory none() {
    return new MarketDirectory(Markets.NONE);
  }

  /**
   * What the exchange says, or, if it does not answer, what Kafka has kept.
   *
   * @throws CannotStartException if neither says it
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  static MarketDirectory load(KafkaCluster kafka, Dataset dataset, List<URI> urls)
      throws CannotStartException, InterruptedException {
    MarketStore store = new MarketStore(kafka, dataset);
    try {
      return new MarketDirectory(MarketSource.once(urls, Optional.of(store), TimeSource.system())
          .load()
          .markets());
    } catch (NoMarketsException none) {
      throw new CannotStartException(String.valueOf(none.getMessage()), none);
    }
  }
}
