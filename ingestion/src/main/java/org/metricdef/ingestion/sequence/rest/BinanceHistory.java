package org.metricdef.ingestion.sequence.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.rest.RestAnswer;
import org.metricdef.ingestion.rest.RestClient;
import org.metricdef.ingestion.rest.RestException;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.HistoryException;
import org.metricdef.ingestion.sequence.HistoryPage;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.trade.BadHistoryException;
import org.metricdef.ingestion.trade.DecodedHistory;
import org.metricdef.ingestion.trade.HistoryDecoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binance's {@code GET /api/v3/historicalTrades}, which needs no key. */
public final class BinanceHistory implements TradeHistory {

  private static final Logger LOG = LoggerFactory.getLogger(BinanceHistory.class);

  private final RestClient client;
  private final HistoryDecoder decoder;
  private final TimeSource time;

  /**
   * A history that connects to nothing before it is asked.
   *
   * @param directory what the symbols are
   */
  public BinanceHistory(RestSettings settings, MarketDirectory directory, TimeSource time) {
    this.client = new RestClient(settings);
    this.decoder = new HistoryDecoder(directory);
    this.time = time;
  }

  @Override
  public HistoryPage fetch(String symbol, long fromId, int limit)
      throws HistoryException, InterruptedException {
    RestAnswer answer = ask("/api/v3/historicalTrades?symbol="
        + URLEncoder.encode(symbol, StandardCharsets.UTF_8)
        + "&fromId="
        + fromId
        + "&limit="
        + limit);
    try {
      return decode(answer, symbol, fromId, limit);
    } catch (BadHistoryException bad) {
      client.passOver(answer);
      throw new HistoryException.BadAnswer(answer.host() + ": " + bad.getMessage(), bad);
    }
  }

  private RestAnswer ask(String resource) throws HistoryException, InterruptedException {
    try {
      return client.get(resource);
    } catch (RestException.RateLimited limited) {
      throw new HistoryException.RateLimited(limited.retryAfter());
    } catch (RestException.Banned banned) {
      throw new HistoryException.Banned(banned.retryAfter());
    } catch (RestException failed) {
      throw new HistoryException.Unavailable(String.valueOf(failed.getMessage()), failed);
    }
  }

  private HistoryPage decode(RestAnswer answer, String symbol, long fromId, int limit)
      throws BadHistoryException {
    DecodedHistory history =
        decoder.decode(answer.body(), symbol, fromId, limit, time.epochMicros());
    history
        .refused()
        .ifPresent(first -> LOG.error(
            "{}: {} of the history's trades are not valid, and count as missing; the first: {}",
            symbol,
            history.size() - history.trades().size(),
            first));
    boolean full = history.size() == limit;
    if (full && history.trades().isEmpty()) {
      throw new BadHistoryException("of " + limit + " trades none is valid");
    }
    return new HistoryPage(history.trades(), full, answer.usedWeight());
  }
}
