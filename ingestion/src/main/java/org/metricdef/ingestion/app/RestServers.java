package org.metricdef.ingestion.app;

import java.net.URI;
import java.util.List;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.sequence.rest.BinanceHistory;
import org.metricdef.ingestion.sequence.rest.HistorySettings;

/** The exchange's servers, each by itself: what one lacks, another may have. */
final class RestServers {

  private RestServers() {}

  /** The history of each server, connected to nothing before it is asked. */
  static List<TradeHistory> of(List<URI> urls, TimeSource time) {
    return urls.stream()
        .<TradeHistory>map(url -> new BinanceHistory(HistorySettings.at(List.of(url)), time))
        .toList();
  }
}
