package org.metricdef.ingestion.sequence.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.HistoryException;
import org.metricdef.ingestion.sequence.HistoryPage;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.TradeHistoryTexts;

/** Against real servers on loopback. */
@Timeout(60)
class BinanceHistoryTest {

  private static final int BOUND = 10_000;

  /** A busy machine takes its time for the first request. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration IMPATIENCE = Duration.ofMillis(700);

  private final List<HttpServer> servers = new ArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }

  @Test
  void asksByIdAndReadsThePage() throws Exception {
    URI server = serve(exchange -> {
      exchange.getResponseHeaders().add("X-MBX-USED-WEIGHT-1M", "175");
      answer(exchange, 200, TradeHistoryTexts.page(7, 9));
    });
    HistoryPage page = history(server).fetch("BTCUSDT", 7, 3);
    assertThat(requests)
        .containsExactly("GET /api/v3/historicalTrades?symbol=BTCUSDT&fromId=7&limit=3");
    assertThat(page.items()).extracting(Sequenced::firstId).containsExactly(7L, 8L, 9L);
    assertThat(page.full()).isTrue();
    assertThat(page.usedWeight()).hasValue(175);
  }

  @Test
  void aSymbolOfAnyScriptIsEncodedInTheRequest() throws Exception {
    URI server = serve(exchange -> answer(exchange, 200, TradeHistoryTexts.page(7, 7)));
    assertThat(history(server).fetch("币安人生USDT", 7, 3).items())
        .extracting(Sequenced::symbol)
        .containsExactly("币安人生USDT");
    assertThat(requests)
        .containsExactly(
            "GET /api/v3/historicalTrades?symbol=%E5%B8%81%E5%AE%89%E4%BA%BA%E7%94%9FUSDT"
                + "&fromId=7&limit=3");
  }

  @Test
  void aPageThatIsNotFullSaysSo() throws Exception {
    URI server = serve(exchange -> answer(exchange, 200, TradeHistoryTexts.page(7, 8)));
    assertThat(history(server).fetch("BTCUSDT", 7, 3).full()).isFalse();
    assertThat(history(serve(exchange -> answer(exchange, 200, "[]")))
            .fetch("BTCUSDT", 7, 3)
            .items())
        .isEmpty();
  }

  @Test
  void tellsALimitAndForHowLong() throws Exception {
    URI server = serve(exchange -> {
      exchange.getResponseHeaders().add("Retry-After", "17");
      answer(exchange, 429, "{\"code\":-1003,\"msg\":\"Too much request weight\"}");
    });
    assertThat(failure(HistoryException.RateLimited.class, server).retryAfter())
        .isEqualTo(Duration.ofSeconds(17));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 403})
  void aLimitWithoutATimeLastsAMinute(int status) throws Exception {
    URI server = serve(exchange -> {
      exchange.getResponseHeaders().add("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT");
      answer(exchange, status, "");
    });
    assertThat(failure(HistoryException.RateLimited.class, server).retryAfter())
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void tellsABanAndForHowLong() throws Exception {
    URI server = serve(exchange -> {
      exchange.getResponseHeaders().add("Retry-After", "7200");
      answer(exchange, 418, "");
    });
    assertThat(failure(HistoryException.Banned.class, server).retryAfter())
        .isEqualTo(Duration.ofHours(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 404, 451, 500, 503})
  void anyOtherStatusIsNoAnswer(int status) throws Exception {
    URI server = serve(exchange -> answer(exchange, status, "{\"code\":-1121,\n\"msg\":\"No\"}"));
    assertThat(failure(HistoryException.Unavailable.class, server))
        .hasMessageContaining("status " + status + " {\"code\":-1121, \"msg\":\"No\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[",
        "[]x",
        "[1]",
        "[{\"price\":\"1\"}]",
        "[{\"id\":6}]",
        "[{\"id\":8},{\"id\":7}]",
        "[{\"id\":7},{\"id\":7}]",
        "[{\"id\":7},{\"id\":8},{\"id\":9},{\"id\":10}]",
        "[{\"id\":7},{\"id\":8},{\"id\":9}]",
        "<html>"
      })
  void whatWasNotAskedForIsNotBelieved(String body) throws Exception {
    URI server = serve(exchange -> answer(exchange, 200, body));
    assertThat(failure(HistoryException.BadAnswer.class, server)).hasMessageNotContaining("html");
  }

  @Test
  void anAnswerBeyondTheBoundIsBrokenOff() throws Exception {
    URI server = serve(exchange -> answer(exchange, 200, "[" + " ".repeat(BOUND) + "]"));
    assertThat(failure(HistoryException.Unavailable.class, server))
        .hasMessageContaining("more than " + BOUND + " bytes");
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI server = URI.create("http://127.0.0.1:" + mute.getLocalPort());
      failure(IMPATIENCE, HistoryException.Unavailable.class, server);
    }
  }

  @Test
  void aServerThatStopsAmidItsAnswerIsGivenUp() throws Exception {
    URI server = serve(exchange -> {
      exchange.sendResponseHeaders(200, 1_000);
      exchange.getResponseBody().write('[');
      exchange.getResponseBody().flush();
      // Neither the rest nor the end ever comes.
    });
    assertThat(failure(IMPATIENCE, HistoryException.Unavailable.class, server))
        .hasMessageContaining("no whole answer");
  }

  @Test
  void aThreadThatWaitsCanBeStopped() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI server = URI.create("http://127.0.0.1:" + mute.getLocalPort());
      BinanceHistory patient = new BinanceHistory(
          new RestSettings(List.of(server), Duration.ofSeconds(5), Duration.ofSeconds(50), BOUND),
          Dataset.BINANCE_TRADES,
          Listed.directory("BTCUSDT"),
          TimeSource.system());
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> patient.fetch("BTCUSDT", 7, 3))
          .isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void theNextServerIsAskedWhenOneFails() throws Exception {
    URI broken = serve(exchange -> answer(exchange, 500, ""));
    URI sound = serve(exchange -> answer(exchange, 200, TradeHistoryTexts.page(7, 7)));
    BinanceHistory history = history(broken, sound);
    assertThatThrownBy(() -> history.fetch("BTCUSDT", 7, 3))
        .isInstanceOf(HistoryException.Unavailable.class);
    for (int i = 0; i < 3; i++) {
      assertThat(history.fetch("BTCUSDT", 7, 3).items()).hasSize(1);
    }
  }

  @Test
  void aServerThatDoesNotListenIsUnavailable() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    failure(HistoryException.Unavailable.class, URI.create("http://127.0.0.1:" + port));
  }

  @Test
  void aServerWithoutACertificateThatHoldsIsUnavailable() throws Exception {
    URI plain = serve(exchange -> answer(exchange, 200, "[]"));
    failure(HistoryException.Unavailable.class, URI.create("https://127.0.0.1:" + plain.getPort()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://host", "https://host/api", "host:443", "https:///", "https://host?a=b"})
  void refusesWhatIsNoServer(String url) {
    assertThatThrownBy(() -> RestSettings.at(List.of(URI.create(url))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(url);
  }

  private <E extends HistoryException> E failure(Class<E> type, URI server) {
    return failure(PATIENCE, type, server);
  }

  private <E extends HistoryException> E failure(Duration patience, Class<E> type, URI server) {
    return catchThrowableOfType(type, () -> history(patience, server).fetch("BTCUSDT", 7, 3));
  }

  private static BinanceHistory history(URI... servers) {
    return history(PATIENCE, servers);
  }

  private static BinanceHistory history(Duration patience, URI... servers) {
    return new BinanceHistory(
        new RestSettings(List.of(servers), patience, patience, BOUND),
        Dataset.BINANCE_TRADES,
        Listed.directory("BTCUSDT", "币安人生USDT"),
        TimeSource.system());
  }

  private URI serve(HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      handler.handle(exchange);
    });
    server.setExecutor(threads);
    server.start();
    servers.add(server);
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Test
  void blockTradesAreAskedForAtTheirOwnResource() throws Exception {
    URI server = serve(exchange -> answer(
        exchange,
        200,
        "[{\"id\":582,\"price\":\"0.052\",\"qty\":\"5838\",\"quoteQty\":\"303.576\","
            + "\"time\":1772506983321,\"isBuyerMaker\":true}]"));
    HistoryPage page = new BinanceHistory(
            new RestSettings(List.of(server), PATIENCE, PATIENCE, BOUND),
            Dataset.BINANCE_BLOCK_TRADES,
            Listed.directory("BTCUSDT"),
            TimeSource.system())
        .fetch("BTCUSDT", 580, 3);
    assertThat(page.items()).extracting(Sequenced::firstId).containsExactly(582L);
    assertThat(requests)
        .containsExactly("GET /api/v3/historicalBlockTrades?symbol=BTCUSDT&fromId=580&limit=3");
  }
}
