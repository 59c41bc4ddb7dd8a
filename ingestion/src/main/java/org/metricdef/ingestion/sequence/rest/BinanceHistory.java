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
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.DecodedHistory;
import org.metricdef.ingestion.trade.HistoryDecoder;
import org.metricdef.ingestion.trade.TradeKind;

/**
 * Binance's {@code GET /api/v3/historicalTrades}, or {@code historicalBlockTrades}; neither needs a
 * key.
 */
public final class BinanceHistory implements TradeHistory {

  private final RestClient client;
  private final String resource;
  private final HistoryDecoder decoder;
  private final TimeSource time;

  /**
   * A history that connects to nothing before it is asked.
   *
   * @param dataset which trades it gives
   * @param directory what the symbols are
   */
  public BinanceHistory(
      RestSettings settings, Dataset dataset, MarketDirectory directory, TimeSource time) {
    this.client = new RestClient(settings);
    this.resource = resource(dataset.kind());
    this.decoder = new HistoryDecoder(directory, dataset, settings.timestamps());
    this.time = time;
  }

  @Override
  public int servers() {
    return client.servers();
  }

  @Override
  public HistoryPage fetch(String symbol, long fromId, int limit, int turn)
      throws HistoryException, InterruptedException {
    RestAnswer answer = ask(
        resource
            + "?symbol="
            + URLEncoder.encode(symbol, StandardCharsets.UTF_8)
            + "&fromId="
            + fromId
            + "&limit="
            + limit,
        turn);
    try {
      return decode(answer, symbol, fromId, limit);
    } catch (BadHistoryException bad) {
      client.passOver(answer);
      throw new HistoryException.BadAnswer(answer.host() + ": " + bad.getMessage(), bad);
    }
  }

  private static String resource(TradeKind kind) {
    return switch (kind) {
      case TRADE -> "/api/v3/historicalTrades";
      case BLOCK_TRADE -> "/api/v3/historicalBlockTrades";
    };
  }

  private RestAnswer ask(String resource, int turn) throws HistoryException, InterruptedException {
    try {
      return client.get(resource, turn);
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
    int size = history.items().size();
    return new HistoryPage(history.items(), size == limit, answer.usedWeight(), answer.server());
  }
}
