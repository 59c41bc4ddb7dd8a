package org.metricdef.ingestion.app.check;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.exchange.StreamUrls;
import org.metricdef.ingestion.trade.TradeKind;

/** Opens a stream of the exchange at each of its URLs, and closes it again. */
public final class StreamCheck {

  private static final String REACHING =
      "see that the name resolves, that a firewall or proxy lets it through, and that the"
          + " certificate is the exchange's; the other URLs are tried meanwhile";

  /** Any symbol's stream can be opened. */
  private static final String ANY = "BTCUSDT";

  private final List<URI> urls;
  private final Set<String> symbols;
  private final int streamsPerLink;
  private final Duration timeout;
  private final TradeKind kind;
  private final TimestampUnit unit;

  /**
   * A check of these URLs.
   *
   * @param urls without a path
   * @param symbols whose trades would be streamed; none if that cannot be told
   * @param streamsPerLink how many of them one connection carries
   * @param timeout for TCP, TLS and the handshake together
   * @param kind which of their trades
   * @param unit in which unit times are asked for
   */
  public StreamCheck(
      List<URI> urls,
      Set<String> symbols,
      int streamsPerLink,
      Duration timeout,
      TradeKind kind,
      TimestampUnit unit) {
    this.kind = kind;
    this.unit = unit;
    this.streamsPerLink = streamsPerLink;
    this.urls = List.copyOf(urls);
    this.symbols = Set.copyOf(symbols);
    this.timeout = timeout;
  }

  /**
   * Connects.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public List<CheckResult> run() throws InterruptedException {
    int connections = (symbols.size() + streamsPerLink - 1) / streamsPerLink;
    List<CheckResult> results = new ArrayList<>();
    if (!symbols.isEmpty()) {
      results.add(CheckResult.ok("connections", connections + ", for symbols: " + symbols.size()));
    }
    for (URI url : urls) {
      results.add(stream(url));
    }
    return results;
  }

  private CheckResult stream(URI base) throws InterruptedException {
    String subject = "stream " + base;
    List<String> any = List.of(symbols.stream().findFirst().orElse(ANY));
    URI url = StreamUrls.combined(base, any, kind, unit);
    long start = System.nanoTime();
    CompletableFuture<WebSocket> opening = HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(url, new WebSocket.Listener() {});
    try {
      WebSocket socket = opening.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      long millis = (System.nanoTime() - start) / 1_000_000;
      socket.abort();
      return CheckResult.ok(subject, "opened in " + millis + " ms");
    } catch (ExecutionException refused) {
      return CheckResult.failed(subject, why(Causes.of(refused)), REACHING);
    } catch (TimeoutException mute) {
      opening.cancel(true);
      String why = "no WebSocket handshake within " + timeout.toMillis() + " ms";
      return CheckResult.failed(subject, why, REACHING);
    }
  }

  private static String why(Throwable refusal) {
    return refusal instanceof WebSocketHandshakeException answered
        ? "it answers with HTTP status " + answered.getResponse().statusCode()
        : CheckResult.inWords(refusal);
  }
}
