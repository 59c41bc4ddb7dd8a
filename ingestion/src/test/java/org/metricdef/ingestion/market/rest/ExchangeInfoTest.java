package org.metricdef.ingestion.market.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.rest.RequestOutcome;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** Against real servers on loopback. */
@Timeout(60)
class ExchangeInfoTest {

  private static final int BOUND = 1_000;
  private static final String ONE = """
      {"symbols":[{"symbol":"BTCJPY","status":"TRADING","baseAsset":"BTC","quoteAsset":"JPY"}]}""";

  private final List<HttpServer> servers = new ArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<RequestOutcome> outcomes = new CopyOnWriteArrayList<>();
  private final ManualTime time = new ManualTime();
  private final RequestBudget budget = new RequestBudget(4_800, time);

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void everySymbolOfTheExchangeComesInOneAnswer() throws Exception {
    Set<String> symbols = Set.of("BTCFDUSD", "BTCJPY", "币安人生USDT");
    try (SimulatedExchange exchange = SimulatedExchange.start(new TradeSimulator(1, symbols, 0))) {
      ExchangeInfo info =
          new ExchangeInfo(List.of(URI.create(exchange.restUrl())), budget, this::note, time);
      Markets markets = info.ask();
      assertThat(markets.listed().keySet()).isEqualTo(new TreeSet<>(symbols));
      assertThat(markets.known("BTCFDUSD").quote()).isEqualTo("FDUSD");
      assertThat(markets.known("BTCFDUSD").quantity().step()).isEqualByComparingTo("0.01");
      assertThat(outcomes).containsExactly(RequestOutcome.OK);
      assertThat(exchange.listRequests()).isEqualTo(1);
    }
  }

  @Test
  void theNextServerIsAskedWhenOneFailsOrAnswersNonsense() throws Exception {
    URI broken = serve(exchange -> answer(exchange, 500, ""));
    URI half = serve(exchange -> answer(exchange, 200, ONE.substring(0, 60)));
    URI sound = serve(exchange -> answer(exchange, 200, ONE));
    ExchangeInfo info = info(broken, half, sound);
    assertThat(info.ask().listed().keySet()).containsExactly("BTCJPY");
    assertThat(info.ask().listed().keySet()).containsExactly("BTCJPY");
    assertThat(requests)
        .hasSize(4)
        .allMatch("GET /api/v3/exchangeInfo?showPermissionSets=false"::equals);
    assertThat(outcomes)
        .containsExactly(
            RequestOutcome.UNAVAILABLE,
            RequestOutcome.BAD_ANSWER,
            RequestOutcome.OK,
            RequestOutcome.OK);
  }

  @Test
  void whenAllFailEachSaysWhy() throws Exception {
    URI broken = serve(exchange -> answer(exchange, 451, "not here"));
    URI empty = serve(exchange -> answer(exchange, 200, "{\"symbols\":[]}"));
    assertThatThrownBy(() -> info(broken, empty).ask())
        .isInstanceOf(ExchangeInfoUnavailableException.class)
        .hasMessage("127.0.0.1: status 451 not here; 127.0.0.1: the answer lists no symbol");
  }

  @Test
  void aLimitAndABanPauseAllThatIsAskedOfTheExchange() throws Exception {
    URI limited = serve(exchange -> {
      exchange.getResponseHeaders().add("Retry-After", "7");
      answer(exchange, 429, "");
    });
    assertThatThrownBy(() -> info(limited, limited).ask())
        .isInstanceOf(ExchangeInfoUnavailableException.class)
        .hasMessageContaining("limits our requests for 7 s");
    assertThat(requests).hasSize(1);
    assertThat(budget.take(25)).isEqualTo(Duration.ofSeconds(7));
    assertThat(budget.bannedUntil()).isEmpty();

    time.pass(Duration.ofSeconds(7));
    URI banned = serve(exchange -> {
      exchange.getResponseHeaders().add("Retry-After", "600");
      answer(exchange, 418, "");
    });
    assertThatThrownBy(() -> info(banned).ask())
        .isInstanceOf(ExchangeInfoUnavailableException.class);
    assertThat(budget.bannedUntil()).isPresent();
    // To ask within a ban makes it longer.
    assertThatThrownBy(() -> info(banned).ask())
        .isInstanceOf(ExchangeInfoUnavailableException.class)
        .hasMessage("requests have to pause for 600 s");
    assertThat(requests).hasSize(2);
    assertThat(outcomes).containsExactly(RequestOutcome.RATE_LIMITED, RequestOutcome.BANNED);
  }

  @Test
  void whatItCostsIsTakenFromWhatAllRequestsMayUse() throws Exception {
    URI server = serve(exchange -> {
      exchange.getResponseHeaders().add("X-MBX-USED-WEIGHT-1M", "5000");
      answer(exchange, 200, ONE);
    });
    ExchangeInfo info = info(server);
    info.ask();
    // 200 beyond the 4,800, and 20 for the request, at 80 a second.
    assertThat(budget.take(20)).isBetween(Duration.ofMillis(2_750), Duration.ofMillis(2_751));
    info.ask();
    assertThat(time.sleeps()).hasSize(1);
  }

  @Test
  void anAnswerBeyondTheBoundIsBrokenOff() throws Exception {
    URI server = serve(exchange -> answer(exchange, 200, ONE + " ".repeat(BOUND)));
    assertThatThrownBy(() -> info(server).ask())
        .isInstanceOf(ExchangeInfoUnavailableException.class)
        .hasMessageContaining("more than " + BOUND + " bytes");
  }

  private ExchangeInfo info(URI... urls) {
    RestSettings settings =
        new RestSettings(List.of(urls), Duration.ofSeconds(5), Duration.ofSeconds(5), BOUND);
    return new ExchangeInfo(settings, budget, this::note, time);
  }

  private void note(RequestOutcome outcome, OptionalInt ignored) {
    outcomes.add(outcome);
  }

  private URI serve(HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      handler.handle(exchange);
    });
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
}
