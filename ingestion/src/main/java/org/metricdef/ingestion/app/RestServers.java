package org.metricdef.ingestion.app;

import java.net.URI;
import java.util.List;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.sequence.rest.BinanceHistory;

/** The exchange's servers, each by itself: what one lacks, another may have. */
final class RestServers {

  private RestServers() {}

  /**
   * The history of each server, connected to nothing before it is asked.
   *
   * @param unit in which unit they are to give times
   * @param directory what the symbols are
   */
  static List<TradeHistory> of(
      List<URI> urls, TimestampUnit unit, MarketDirectory directory, TimeSource time) {
    return urls.stream()
        .<TradeHistory>map(url ->
            new BinanceHistory(RestSettings.at(List.of(url)).withTimestamps(unit), directory, time))
        .toList();
  }
}
