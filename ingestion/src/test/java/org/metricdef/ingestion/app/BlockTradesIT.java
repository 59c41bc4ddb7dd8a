package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.app.Runs.await;

import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.TradeSchemas;
import org.metricdef.testbed.FreePorts;
import org.metricdef.testbed.audit.HoldingsReport;
import org.metricdef.testbed.audit.TopicAudit;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.audit.Topics;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.BlockTrades;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.Holdings;
import org.metricdef.testbed.exchange.Pace;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.FaultKind;
import org.metricdef.testbed.fault.Hole;

/** Producers of block trades, also beside one of trades of the same symbols and ids. */
@Tag("slow")
class BlockTradesIT {

  private static final String TRADES = "market.crypto.trades.binance";
  private static final String BLOCK = "market.crypto.block_trades.binance";
  private static final String BTC = "BTCUSDT";
  private static final String ETH = "ETHUSDT";
  private static final Set<String> BOTH = Set.of(BTC, ETH);
  private static final BigDecimal PRICE = new BigDecimal("61837.63");
  private static final BigDecimal QUANTITY = new BigDecimal("250");

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

  /** Gaps, holes, a late block trade, a kill and a take-over, while trades have gaps too. */
  @Test
  void besideTradesOfTheSameSymbolsEachIsThereOnce(@TempDir Path directory) throws Exception {
    ExchangeOptions options = ExchangeOptions.DEFAULTS
        .withPace(Pace.perSecond(300))
        .withStory(new ExchangeOptions.Story(Long.MAX_VALUE, true, 1))
        .startedByHand();
    try (SimulatedExchange exchange =
        SimulatedExchange.start(new TradeSimulator(7, BOTH, 1_000_000), options)) {
      BlockTrades block = exchange.blockTrades();
      IngestionService trades = start(exchange, "trade");
      Run killed = new Run(exchange, directory.resolve("log"));
      await("streams of the first", () -> exchange.subscribers(BlockTrades.streamOf(BTC)) == 1);
      exchange.startTrading();
      IngestionService other = start(exchange, "block-trade");
      await(
          "they share",
          () -> other.snapshot().shards().owned() == 1
              && killed.get("/health").contains("\"shards\":1"));
      await(
          "both stream",
          () -> exchange.subscribers(BlockTrades.streamOf(BTC)) == 1
              && exchange.subscribers(BlockTrades.streamOf(ETH)) == 1
              && killed.get("/health/ready").contains("\"ready\"")
              && other.snapshot().stream().connected());

      BOTH.forEach(symbol -> makeSome(block, symbol));
      exchange.faults().inject(new Fault.OfFrames(FaultKind.LOST, 30, 5));
      block.withhold(new Hole(BTC, 20, 20));
      await("the repaired and the holes", () -> count(BLOCK + ".holes") >= 2);
      exchange.sendToAll("{\"e\":\"aggTrade\",\"s\":\"BTCUSDT\"}");

      killed.kill();
      // Nobody carries some of them now.
      BOTH.forEach(symbol -> makeSome(block, symbol));
      await("taken over", () -> other.snapshot().shards().open() == 2);
      BOTH.forEach(symbol -> makeSome(block, symbol));
      BOTH.forEach(symbol -> {
        block.make(symbol, PRICE, QUANTITY);
        exchange.halt(symbol);
      });
      await("a hole of one", () -> count(BLOCK + ".holes") >= 7);
      block.giveWithheld();
      await("late", () -> count(BLOCK + ".late") == 1);
      await("no more trades", () -> BOTH.stream().allMatch(exchange::isHalted));
      exchange.repeatNewestTrades();
      await("settled", () -> isSettled(trades) && isSettled(other));
      await(
          "all block trades",
          () -> count(BLOCK) + 1 == block.holdings().trades().size());
      await("all trades", () -> count(TRADES) == exchange.sentCount());
      assertThat(other.snapshot().books().unbalanced()).isEmpty();
      assertThat(trades.snapshot().books().unbalanced()).isEmpty();
      assertThat(trades.stop().exitCode()).isEqualTo(ExitCode.OK);
      assertThat(other.stop().exitCode()).isEqualTo(ExitCode.OK);

      HoldingsReport ofTrades = new TopicAudit(slice(TRADES), TradeSchemas.current())
          .compare(exchange.holdings(), Topics.beside(broker.bootstrapServers(), TRADES));
      HoldingsReport ofBlock = audit(block.holdings());
      assertThat(ofTrades.audit().problems()).isEmpty();
      assertThat(ofBlock.audit().problems()).isEmpty();
      assertThat(ofTrades.audit().clean()).isTrue();
      assertThat(ofTrades.audit().repaired()).isPositive();
      assertThat(ofBlock.audit().missing()).isZero();
      assertThat(ofBlock.audit().duplicated()).isZero();
      assertThat(ofBlock.audit().outOfOrder()).isZero();
      assertThat(ofBlock.audit().repaired()).isPositive();
      assertThat(ofBlock.wrong() + ofBlock.falseHoles()).isZero();
      assertThat(ofBlock.late()).isEqualTo(1);
      assertThat(exchange.restUrls()).hasSize(1);
      // What is no trade of either kind is a dead letter of both.
      assertThat(count(TRADES + ".dead-letters")).isEqualTo(1);
      assertThat(count(BLOCK + ".dead-letters")).isBetween(1L, 2L);
      assertThat(told("dead-letters", "list", "--trade-kind", "block-trade"))
          .contains("other_event_type");
      assertThat(told("holes", "list", "--all", "--trade-kind", "block-trade"))
          .contains("BTCUSDT  20  size=1")
          .contains("state=filled");
      assertThat(told("holes", "list", "--all")).doesNotContain("BTCUSDT  20");
      assertThat(told("symbols", "list", "--trade-kind", "block-trade")).contains(BTC, ETH);
    }
  }

  @Test
  void anIdBringsTheHistoryAndCheckTellsOfIt() throws Exception {
    try (SimulatedExchange exchange = idle()) {
      BlockTrades block = exchange.blockTrades();
      for (int i = 0; i < 1_500; i++) {
        block.makeUntold(BTC, PRICE, QUANTITY);
      }
      String[] fromTheFirst = {"--from-id", "BTCUSDT=0"};
      assertThat(check(exchange, fromTheFirst))
          .contains(
              "ok      history of BTCUSDT: would begin with trade 1, the first from id 0 on; the"
                  + " exchange does not say how many there are of this kind")
          .contains("topic " + BLOCK)
          .contains("ok      block trades of " + exchange.restUrl()
              + ": it has some of BTCUSDT, from id 1 on")
          .doesNotContain("FAILED");
      IngestionService service = start(exchange, "block-trade", fromTheFirst);
      await("the history", () -> count(BLOCK) == 1_500);
      await("streams", () -> exchange.subscribers(BlockTrades.streamOf(ETH)) == 1);
      block.make(BTC, PRICE, QUANTITY);
      block.make(ETH, PRICE, QUANTITY);
      await("what is live", () -> count(BLOCK) == 1_502);
      assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
      HoldingsReport report = audit(block.holdings());
      assertThat(report.audit().problems()).isEmpty();
      assertThat(report.audit().clean()).isTrue();
      assertThat(report.audit().repaired()).isEqualTo(1_500);
      assertThat(check(exchange, fromTheFirst))
          .contains("--from-id and --from-time change nothing for them: BTCUSDT");
    }
  }

  /** No later block trade shows the gap, and no ticker knows of it. */
  @Test
  void whatWasMadeInACutComesWithoutALaterOne() throws Exception {
    try (SimulatedExchange exchange = idle()) {
      BlockTrades block = exchange.blockTrades();
      IngestionService service = start(exchange, "block-trade", "--stale-after", "1s");
      await("streams", () -> exchange.subscribers(BlockTrades.streamOf(BTC)) == 1);
      block.make(BTC, PRICE, QUANTITY);
      await("the first", () -> count(BLOCK) == 1);
      Thread.sleep(3_000); // Three times what would be too long a silence of trades.
      assertThat(service.snapshot().stream().reconnects()).isZero();
      assertThat(Runs.get(service, "/health/ready").statusCode()).isEqualTo(200);

      exchange.breakConnections();
      block.makeUntold(BTC, PRICE, QUANTITY);
      await("what nobody was told", () -> count(BLOCK) == 2);
      assertThat(service.snapshot().freshness().silent()).isEmpty();
      assertThat(audit(block.holdings()).audit().clean()).isTrue();
    }
  }

  /** Three, a gap of two, one that nobody ever makes, a gap of one at the end. */
  private static void makeSome(BlockTrades block, String symbol) {
    block.make(symbol, PRICE, QUANTITY);
    block.make(symbol, PRICE, QUANTITY);
    block.makeUntold(symbol, PRICE, QUANTITY);
    block.makeUntold(symbol, PRICE, QUANTITY);
    block.make(symbol, PRICE, QUANTITY);
    block.skipIds(symbol, 1);
    block.makeUntold(symbol, PRICE, QUANTITY);
    block.make(symbol, PRICE, QUANTITY);
    block.tell(block.make(symbol, PRICE, QUANTITY));
  }

  private static boolean isSettled(IngestionService service) {
    return service.snapshot().sequence().repairing() == 0 && service.snapshot().inFlight() == 0;
  }

  private static SimulatedExchange idle() {
    return SimulatedExchange.start(
        new TradeSimulator(7, BOTH, 1_000), ExchangeOptions.DEFAULTS.startedByHand());
  }

  private static HoldingsReport audit(Holdings holdings) {
    return TopicAudit.ofBlockTrades(slice(BLOCK), TradeSchemas.current())
        .compare(holdings, Topics.beside(broker.bootstrapServers(), BLOCK));
  }

  private static TopicSlice slice(String topic) {
    return TopicSlice.whole(broker.bootstrapServers(), topic);
  }

  private static long count(String topic) {
    return slice(topic).forEach(record -> {});
  }

  private static String told(String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of("--bootstrap-servers", broker.bootstrapServers()));
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out, true);
    assertThat(Main.execute(Map.of(), printer, printer, line.toArray(String[]::new)))
        .as(out::toString)
        .isZero();
    return out.toString();
  }

  private static String check(SimulatedExchange exchange, String... more) {
    List<String> line = new ArrayList<>(List.of("check"));
    line.addAll(Runs.arguments(broker, exchange.url(), options(exchange, "block-trade", more)));
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out, true);
    Main.execute(Map.of(), printer, printer, line.toArray(String[]::new));
    return out.toString();
  }

  private static String[] options(SimulatedExchange exchange, String kind, String... more) {
    List<String> options = new ArrayList<>(List.of(
        "--trade-kind",
        kind,
        "--rest-url",
        exchange.restUrl(),
        "--symbols",
        "btcusdt,ethusdt",
        "--topic-partitions",
        "2",
        "--retry-holes-after",
        "1s,2s,5s,10s,20s,30s,40s,50s"));
    options.addAll(List.of(more));
    return options.toArray(String[]::new);
  }

  private IngestionService start(SimulatedExchange exchange, String kind, String... more)
      throws Exception {
    CollectorRegistry registry = new CollectorRegistry();
    IngestionService service = IngestionService.prepare(
        Runs.settings(broker, exchange.url(), options(exchange, kind, more)),
        registry,
        PrometheusIngestionMetrics.register(registry, "t", "t", "t"));
    running.add(service);
    service.start();
    return service;
  }

  /** A producer of block trades in a process of its own. */
  private static final class Run {

    private final int port = FreePorts.one();
    private final Process process;

    Run(SimulatedExchange exchange, Path log) throws IOException {
      List<String> line = new ArrayList<>(List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          System.getProperty("java.class.path"),
          Main.class.getName(),
          "run"));
      line.addAll(Runs.arguments(broker, exchange.url(), options(exchange, "block-trade")));
      line.set(line.indexOf("--http-port") + 1, String.valueOf(port));
      this.process = new ProcessBuilder(line)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    }

    String get(String path) {
      try {
        URI url = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .build()
            .send(
                HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
      } catch (ConnectException notYet) {
        return "";
      } catch (IOException | InterruptedException notAnswered) {
        throw new AssertionError(notAnswered);
      }
    }

    void kill() throws InterruptedException {
      process.destroyForcibly();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
  }
}
