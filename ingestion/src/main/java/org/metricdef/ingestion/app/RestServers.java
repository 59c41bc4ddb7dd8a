package org.metricdef.ingestion.app;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.AggregateTrades;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.sequence.rest.BinanceAggregates;
import org.metricdef.ingestion.sequence.rest.BinanceHistory;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.TradeKind;

/** The exchange's servers, each by itself: what one lacks, another may have. */
final class RestServers {

  private RestServers() {}

  /**
   * The history of each server, connected to nothing before it is asked.
   *
   * @param unit in which unit they are to give times
   * @param dataset which trades they are asked for
   * @param directory what the symbols are
   */
  static List<TradeHistory> of(
      List<URI> urls,
      TimestampUnit unit,
      Dataset dataset,
      MarketDirectory directory,
      TimeSource time) {
    return urls.stream()
        .<TradeHistory>map(url -> new BinanceHistory(
            RestSettings.at(List.of(url)).withTimestamps(unit), dataset, directory, time))
        .toList();
  }

  /**
   * The aggregate trades of these servers; empty of a kind of trade that the exchange does not
   * aggregate, so that it can be asked for by id only.
   */
  static Optional<AggregateTrades> aggregates(TradeKind kind, RestSettings servers) {
    return switch (kind) {
      case TRADE -> Optional.of(new BinanceAggregates(servers));
      case BLOCK_TRADE -> Optional.empty();
    };
  }
}
