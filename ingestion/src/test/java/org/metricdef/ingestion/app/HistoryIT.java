package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.app.Runs.await;

import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.TradeKeyReader;
import org.metricdef.ingestion.publish.TradeSchemas;
import org.metricdef.testbed.FreePorts;
import org.metricdef.testbed.audit.AuditReport;
import org.metricdef.testbed.audit.TopicAudit;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.Pace;
import org.metricdef.testbed.exchange.RestLimit;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SentTrades;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** Histories from before the first live trade, with a real broker and a real exchange's sockets. */
@Tag("slow")
class HistoryIT {

  private static final String TRADES = "market.crypto.trades.binance";
  private static final String BTC = "BTCUSDT";
  private static final String ETH = "ETHUSDT";
  private static final Set<String> BOTH = Set.of(BTC, ETH);

  private static EmbeddedBroker broker;

  private final List<IngestionService> running = new ArrayList<>();

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start();
  }

  @AfterEach
  void clear() throws Exception {
    running.forEach(IngestionService::close);
    broker.clear();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void aTimeBringsEveryTradeSinceThenAndWhatIsLiveFollows() throws Exception {
    try (SimulatedExchange exchange = exchange(BOTH, 30_000)) {
      await("a past", () -> exchange.sentCount() > 5_000);
      SentTrade first = exchange.sent().get(2_000);
      Instant since = Instant.ofEpochMilli(first.tradeTimeMillis());
      IngestionService service = start(exchange, "btcusdt,ethusdt", "--from-time", "" + since);
      awaitComplete(exchange, service);
      assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
      assertAllThere(exchange, trade -> trade.tradeTimeMillis() >= first.tradeTimeMillis());
    }
  }

  @Test
  void anIdBringsEveryTradeFromThereOnAndTheOtherSymbolBeginsLive() throws Exception {
    try (SimulatedExchange exchange = exchange(BOTH, 20_000)) {
      await("a past", () -> exchange.sentCount(BTC) > 2_000);
      long first = exchange.epochs(BTC).get(0).firstId() + 700;
      IngestionService service =
          start(exchange, "btcusdt,ethusdt", "--from-id", "btcusdt=" + first);
      awaitComplete(exchange, service);
      service.stop();
      assertThat(stored(BTC).get(0)).isEqualTo(first);
      long live = stored(ETH).get(0);
      assertThat(live).isGreaterThan(exchange.epochs(ETH).get(0).firstId());
      assertAllThere(
          exchange, trade -> trade.tradeId() >= (trade.symbol().equals(BTC) ? first : live));
    }
  }

  /** Two processes of one group are killed in the middle, one after the other. */
  @Test
  void aKillInTheMiddleGoesOnWhereTheWrittenTradesEnd(@TempDir Path directory) throws Exception {
    try (SimulatedExchange exchange = exchange(Set.of(BTC), 60_000)) {
      await("a past", () -> exchange.sentCount() == 60_000);
      // Eight requests at once, and then one each two seconds.
      String[] slowly = {"--from-id", "0", "--rest-weight-per-minute", "1000"};
      Run first = new Run(exchange, directory.resolve("first"), slowly);
      await("some", () -> stored(BTC).size() > 1_000);
      assertThat(first.get("/health"))
          .contains("\"histories\":1", "history: is read of BTCUSDT: ")
          .contains("trades are left, about ");
      await("ready while it is read", () -> first.get("/health/ready").contains("\"ready\""));
      Run second = new Run(exchange, directory.resolve("second"), slowly);
      await("second of the group", () -> second.get("/health").contains("\"state\":\"running\""));
      first.kill();
      int before = stored(BTC).size();
      assertThat(before).isGreaterThan(1_000).isLessThan(60_000);
      await("taken over", () -> stored(BTC).size() > before);
      second.kill();
      assertThat(stored(BTC)).hasSizeLessThan(60_000);

      IngestionService last = start(exchange, "btcusdt", "--from-id", "0");
      awaitComplete(exchange, last);
      last.stop();
      assertAllThere(exchange, trade -> true);
    }
  }

  @Test
  void aSymbolThatHasTradesGoesOnAfterThemWhileTheOtherGetsItsHistory() throws Exception {
    try (SimulatedExchange exchange = exchange(BOTH, 30_000)) {
      await("a past", () -> exchange.sentCount(BTC) > 1_000);
      IngestionService before = start(exchange, "btcusdt");
      await("live trades", () -> before.snapshot().acknowledged() > 100);
      before.stop();
      long begun = stored(BTC).get(0);
      assertThat(begun).isGreaterThan(exchange.epochs(BTC).get(0).firstId());

      IngestionService service = start(
          exchange,
          "btcusdt,ethusdt",
          "--symbols-mode",
          "add",
          "--from-time",
          "2026-01-01T00:00:00Z");
      awaitComplete(exchange, service);
      service.stop();
      assertAllThere(exchange, trade -> trade.symbol().equals(ETH) || trade.tradeId() >= begun);
    }
  }

  @Test
  void aHistoryThatTheExchangeDoesNotGiveIsNotReady() throws Exception {
    ExchangeOptions mean = steady().withRestLimit(new RestLimit(60, Duration.ofHours(1)));
    try (SimulatedExchange exchange =
        SimulatedExchange.start(new TradeSimulator(5, Set.of(BTC), 3_000), mean)) {
      await("a past", () -> exchange.sentCount() > 1_000);
      IngestionService service =
          start(exchange, "btcusdt", "--from-id", "0", "--repair-not-ready-after", "2s");
      await(
          "not ready",
          () -> get(service.address().resolve("/health/ready"))
              .contains("history: of BTCUSDT nothing has come for "));
    }
  }

  @Test
  void checkTellsWhatAStartWouldDo() throws Exception {
    try (SimulatedExchange exchange = exchange(BOTH, 30_000)) {
      await("a past", () -> exchange.sentCount(BTC) > 1_000);
      long first = exchange.epochs(ETH).get(0).firstId();
      IngestionService before = start(exchange, "btcusdt");
      await("live trades", () -> before.snapshot().acknowledged() > 100);
      before.stop();
      assertThat(exchange.awaitAllSent(Duration.ofMinutes(2))).isTrue();
      String[] more = {"--symbols-mode", "add", "--from-time", "2026-01-01T00:00:00Z"};
      String told = check(exchange, more);
      assertThat(told)
          .contains(
              "ok      history: of 1 symbols there are trades in Kafka, so that --from-id and"
                  + " --from-time change nothing for them: BTCUSDT",
              "ok      history of ETHUSDT: would begin with trade " + first + ", the first from"
                  + " 2026-01-01T00:00:00Z on: " + exchange.sentCount(ETH)
                  + " trades, less than a minute by itself");
      long newest = exchange.epochs(ETH).get(0).lastId();
      assertThat(check(exchange, "--symbols-mode", "add", "--from-id", "ETHUSDT=999999999999"))
          .contains("FAILED  history of ETHUSDT: the exchange's newest trade is " + newest
              + ", below the id 999999999999 of --from-id; a run would begin with the first live"
              + " trade");
    }
  }

  private static String check(SimulatedExchange exchange, String... more) {
    StringWriter out = new StringWriter();
    List<String> line = new ArrayList<>(List.of("check", "--symbols", "btcusdt,ethusdt"));
    line.addAll(Runs.arguments(broker, exchange.url(), "--rest-url", exchange.restUrl()));
    line.addAll(List.of(more));
    Main.execute(
        Map.of(),
        new PrintWriter(out, true),
        new PrintWriter(out, true),
        line.toArray(String[]::new));
    return out.toString();
  }

  private void awaitComplete(SimulatedExchange exchange, IngestionService service)
      throws Exception {
    assertThat(exchange.awaitAllSent(Duration.ofMinutes(2))).isTrue();
    await("subscribed", () -> service.snapshot().stream().connected());
    exchange.repeatNewestTrades();
    await("the history", () -> service.snapshot().history().underWay().isEmpty());
    await(
        "the newest of each symbol",
        () -> service.snapshot().sequence().repairing() == 0
            && service.snapshot().inFlight() == 0
            && newestAreStored(exchange));
  }

  private static boolean newestAreStored(SimulatedExchange exchange) {
    return BOTH.stream().filter(symbol -> !exchange.epochs(symbol).isEmpty()).allMatch(symbol -> {
      List<Long> ids = stored(symbol);
      return ids.isEmpty()
          || ids.get(ids.size() - 1) == exchange.epochs(symbol).get(0).lastId();
    });
  }

  private void assertAllThere(SimulatedExchange exchange, Predicate<SentTrade> wanted) {
    TopicSlice slice = TopicSlice.whole(broker.bootstrapServers(), TRADES);
    SentTrades expected = SentTrades.of(exchange.sent().stream().filter(wanted).toList());
    AuditReport audit = new TopicAudit(slice, TradeSchemas.current()).compare(expected);
    assertThat(audit.problems()).isEmpty();
    assertThat(audit.clean()).isTrue();
    assertThat(audit.delivered()).isEqualTo(expected.size());
    assertThat(TopicSlice.whole(broker.bootstrapServers(), TRADES + ".holes").forEach(hole -> {}))
        .isZero();
  }

  /** The ids of a symbol's trades in Kafka, in their order there. */
  private static List<Long> stored(String symbol) {
    List<Long> ids = new ArrayList<>();
    TradeKeyReader keys = new TradeKeyReader();
    TopicSlice.whole(broker.bootstrapServers(), TRADES).forEach(record -> {
      TradeKeyReader.TradeKey key = keys.read(record.value());
      if (key.symbol().equals(symbol)) {
        ids.add(key.id());
      }
    });
    return ids;
  }

  /** It trades two thousand times a second, whether or not anybody listens. */
  private static ExchangeOptions steady() {
    return ExchangeOptions.DEFAULTS.regardless().withPace(Pace.perSecond(2_000));
  }

  private static SimulatedExchange exchange(Set<String> symbols, int trades) {
    return SimulatedExchange.start(
        new TradeSimulator(7, symbols, trades),
        symbols.size() > 1 ? steady() : ExchangeOptions.DEFAULTS.regardless());
  }

  private IngestionService start(SimulatedExchange exchange, String symbols, String... more)
      throws Exception {
    List<String> options =
        new ArrayList<>(List.of("--rest-url", exchange.restUrl(), "--symbols", symbols));
    options.addAll(List.of(more));
    CollectorRegistry registry = new CollectorRegistry();
    IngestionService service = IngestionService.prepare(
        Runs.settings(broker, exchange.url(), options.toArray(String[]::new)),
        registry,
        PrometheusIngestionMetrics.register(registry, "t", "t", "t"));
    running.add(service);
    service.start();
    return service;
  }

  private static String get(URI address) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (ConnectException notYet) {
      return "";
    } catch (IOException | InterruptedException notAnswered) {
      throw new AssertionError(notAnswered);
    }
  }

  /** A producer in a process of its own, which carries BTCUSDT. */
  private static final class Run {

    private final int port = FreePorts.one();
    private final Process process;

    Run(SimulatedExchange exchange, Path log, String... more) throws IOException {
      List<String> options = new ArrayList<>(Runs.arguments(
          broker, exchange.url(), "--symbols", "btcusdt", "--rest-url", exchange.restUrl()));
      options.set(options.indexOf("--http-port") + 1, String.valueOf(port));
      List<String> line = new ArrayList<>(List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          System.getProperty("java.class.path"),
          Main.class.getName(),
          "run"));
      line.addAll(options);
      line.addAll(List.of(more));
      this.process = new ProcessBuilder(line)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    }

    String get(String path) {
      return HistoryIT.get(URI.create("http://127.0.0.1:" + port + path));
    }

    void kill() throws InterruptedException {
      process.destroyForcibly();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
  }
}
