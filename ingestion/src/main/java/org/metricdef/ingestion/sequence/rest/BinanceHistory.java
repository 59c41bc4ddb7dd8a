package org.metricdef.ingestion.sequence.rest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.sequence.HistoryException;
import org.metricdef.ingestion.sequence.HistoryPage;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.trade.BadHistoryException;
import org.metricdef.ingestion.trade.DecodedHistory;
import org.metricdef.ingestion.trade.HistoryDecoder;

/** Binance's {@code GET /api/v3/historicalTrades}, which needs no key. */
public final class BinanceHistory implements TradeHistory {

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int BANNED = 418;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Where the exchange does not say how long: its allowance counts by the minute. */
  private static final Duration LIMITED_FOR = Duration.ofMinutes(1);

  /** Where the exchange does not say how long: its shortest ban. */
  private static final Duration BANNED_FOR = Duration.ofMinutes(2);

  private static final int LONGEST_EXCERPT = 200;

  private final HistorySettings settings;
  private final TimeSource time;
  private final HttpClient client;
  private final HistoryDecoder decoder = new HistoryDecoder();
  private final AtomicInteger failovers = new AtomicInteger();

  /** A client that connects to nothing before it is asked. */
  public BinanceHistory(HistorySettings settings, TimeSource time) {
    this.settings = settings;
    this.time = time;
    // Over HTTP/2 a connection whose other side fell silent would be used again and again.
    this.client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(settings.connectTimeout())
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  @Override
  public int servers() {
    return settings.urls().size();
  }

  @Override
  public HistoryPage fetch(String symbol, long fromId, int limit, int turn)
      throws HistoryException, InterruptedException {
    int failoversBefore = failovers.get();
    URI server = settings.urls().get((failoversBefore + turn) % settings.urls().size());
    try {
      HttpResponse<byte[]> response = ask(server, symbol, fromId, limit);
      return page(server, response, symbol, fromId, limit);
    } catch (HistoryException.Unavailable | HistoryException.BadAnswer failure) {
      if (turn == 0) {
        failovers.compareAndSet(
            failoversBefore, (failoversBefore + 1) % settings.urls().size());
      }
      throw failure;
    }
  }

  private HttpResponse<byte[]> ask(URI server, String symbol, long fromId, int limit)
      throws HistoryException, InterruptedException {
    URI url = server.resolve(
        "/api/v3/historicalTrades?symbol=" + symbol + "&fromId=" + fromId + "&limit=" + limit);
    HttpRequest request =
        HttpRequest.newBuilder(url).timeout(settings.timeout()).build();
    // The request's own timeout ends with the head of the answer; the wait below bounds the rest.
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBody(settings.longestAnswer()));
    try {
      return answer.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      Throwable cause = Causes.of(failed);
      throw unavailable(server, "no answer: " + cause, cause);
    } catch (TimeoutException late) {
      throw unavailable(
          server, "no whole answer within " + settings.timeout().toMillis() + " ms", late);
    } finally {
      // Frees the connection, whichever way this ends; does nothing to an answer that is here.
      answer.cancel(true);
    }
  }

  private HistoryPage page(
      URI server, HttpResponse<byte[]> response, String symbol, long fromId, int limit)
      throws HistoryException {
    switch (response.statusCode()) {
      case OK -> {
        return decode(server, response, symbol, fromId, limit);
      }
      // 403 is what the firewall before the exchange answers to whom it thinks asks too much.
      case TOO_MANY_REQUESTS, FORBIDDEN ->
        throw new HistoryException.RateLimited(retryAfter(response).orElse(LIMITED_FOR));
      case BANNED -> throw new HistoryException.Banned(retryAfter(response).orElse(BANNED_FOR));
      default ->
        throw unavailable(
            server, "status " + response.statusCode() + " " + excerpt(response.body()), null);
    }
  }

  private HistoryPage decode(
      URI server, HttpResponse<byte[]> response, String symbol, long fromId, int limit)
      throws HistoryException {
    try {
      DecodedHistory history =
          decoder.decode(response.body(), symbol, fromId, limit, time.epochMicros());
      return new HistoryPage(
          history.items(), history.items().size() == limit, usedWeight(response));
    } catch (BadHistoryException bad) {
      throw new HistoryException.BadAnswer(server.getHost() + ": " + bad.getMessage(), bad);
    }
  }

  private static HistoryException.Unavailable unavailable(
      URI server, String problem, @Nullable Throwable cause) {
    return new HistoryException.Unavailable(server.getHost() + ": " + problem, cause);
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    // At least a second: to be told to come back at once is to be told to come too often.
    return number(response, "Retry-After").map(seconds -> Duration.ofSeconds(Math.max(1, seconds)));
  }

  private static OptionalInt usedWeight(HttpResponse<?> response) {
    return number(response, "X-MBX-USED-WEIGHT-1M").stream()
        .mapToInt(Integer::intValue)
        .findAny();
  }

  /** Up to eight digits: three years in seconds, and no overflow. */
  private static Optional<Integer> number(HttpResponse<?> response, String header) {
    return response
        .headers()
        .firstValue(header)
        .filter(value -> value.matches("\\d{1,8}"))
        .map(Integer::valueOf);
  }

  /** The beginning of an error's text, without what would break a log line. */
  private static String excerpt(byte[] body) {
    String text =
        new String(body, 0, Math.min(body.length, LONGEST_EXCERPT), StandardCharsets.ISO_8859_1);
    return text.replaceAll("[^ -~]+", " ").strip();
  }
}
