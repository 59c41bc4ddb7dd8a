package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.metricdef.ingestion.app.Runs.await;

import io.prometheus.client.CollectorRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.GroupSymbols;
import org.metricdef.ingestion.publish.GroupSymbolsStore;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.TradeSchemas;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.testbed.audit.AuditReport;
import org.metricdef.testbed.audit.TopicAudit;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.Listing;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** Instances of one group with different symbols, side by side. */
class GroupSymbolsIT {

  private static final String TRADES = "market.crypto.trades.binance";
  private static final String THREE = "btcusdt,ethusdt,bnbusdt";
  private static final String SIX = THREE + ",solusdt,xrpusdt,adausdt";
  private static final Set<String> ALL =
      Set.of("BTCUSDT", "ETHUSDT", "BNBUSDT", "SOLUSDT", "XRPUSDT", "ADAUSDT");

  /** A trade each millisecond, whether or not anybody listens. */
  private static final ExchangeOptions STEADY =
      ExchangeOptions.DEFAULTS.startedByHand().regardless().withPace((previous, next) -> 1_000_000);

  private static EmbeddedBroker broker;

  private final List<IngestionService> running = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

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
  void aRollingDeployThatAddsSymbolsLosesNothing() throws Exception {
    try (SimulatedExchange exchange = exchange(20_000)) {
      IngestionService older = start(exchange, THREE);
      awaitReady(older);
      exchange.startTrading();
      await("trades", () -> older.snapshot().acknowledged() > 100);
      IngestionService newer = start(exchange, SIX, "--symbols-mode", "add");
      await("shared", () -> shards(older) == 3 && shards(newer) == 3);
      await("all subscribed", () -> subscribed(exchange, ALL));
      awaitReady(older);
      awaitReady(newer);
      assertThat(health(older))
          .contains("configured symbols: are not those of the group, which carries version 2");
      assertThat(health(newer)).doesNotContain("configured symbols");

      assertThat(older.stop().exitCode()).isEqualTo(ExitCode.OK);
      IngestionService last = start(exchange, SIX);
      await("shared", () -> shards(newer) == 3 && shards(last) == 3);
      assertEverythingArrives(exchange, Set.of("BTCUSDT", "ETHUSDT", "BNBUSDT"), ALL);
    }
  }

  @Test
  void aRollingDeployThatRemovesASymbolLosesNothingOfTheOthers() throws Exception {
    try (SimulatedExchange exchange = exchange(12_000)) {
      IngestionService older = start(exchange, SIX);
      awaitReady(older);
      exchange.startTrading();
      await("trades", () -> older.snapshot().acknowledged() > 100);
      IngestionService newer = start(exchange, THREE, "--symbols-mode", "replace");
      await("shared", () -> shards(older) == 3 && shards(newer) == 3);
      await("left", () -> exchange.subscribers("adausdt@trade") == 0);
      awaitReady(older);
      // The restart of an instance with the older symbols does not bring them back.
      assertThat(older.stop().exitCode()).isEqualTo(ExitCode.OK);
      IngestionService again = start(exchange, SIX, "--symbols-mode", "replace");
      awaitReady(again);
      assertThat(stored().version()).isEqualTo(2);
      assertThat(health(again)).contains("which carries version 2 of its own");
      Set<String> three = Set.of("BTCUSDT", "ETHUSDT", "BNBUSDT");
      assertEverythingArrives(exchange, three, three);
      assertThat(exchange.subscribers("adausdt@trade")).isZero();
    }
  }

  @Test
  void anInstanceWithOtherSymbolsIsRefusedAndWhatItIsToldToGiveHelps() throws Exception {
    try (SimulatedExchange exchange = exchange(100)) {
      IngestionService first = start(exchange, THREE);
      awaitReady(first);
      CannotStartException refused = catchThrowableOfType(
          CannotStartException.class, () -> start(exchange, "btcusdt,solusdt"));
      assertThat(refused)
          .hasMessageStartingWith("the group 'metricdef-ingestion' carries other symbols (version"
              + " 1): it lacks SOLUSDT, and it has BNBUSDT, ETHUSDT, which is not configured here;"
              + " give the symbols that 'ingestion symbols list' shows, or say");
      assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
      awaitReady(first);
      assertThat(stored().version()).isEqualTo(1);
      awaitReady(start(exchange, "btcusdt,solusdt", "--symbols-mode", "add"));
      assertThat(stored().carried()).containsExactly("BNBUSDT", "BTCUSDT", "ETHUSDT", "SOLUSDT");
    }
  }

  /** What it may carry is newer than the list of symbols that the older instance has. */
  @Test
  void aSymbolThatWasListedSinceAnInstanceStartedIsCarriedByItToo() throws Exception {
    try (SimulatedExchange exchange = exchange(6_000)) {
      exchange.listings().delist("ADAUSDT");
      IngestionService only = start(exchange, THREE);
      awaitReady(only);
      exchange.listings().list(new Listing("ADAUSDT", "ADA", "USDT", "TRADING"));
      assertThat(execute(exchange, "replace", "--symbols", THREE + ",adausdt", "--write"))
          .as(err.toString())
          .isZero();
      await("carried", () -> exchange.subscribers("adausdt@trade") > 0);
      awaitReady(only);
      exchange.startTrading();
      Set<String> four = Set.of("BTCUSDT", "ETHUSDT", "BNBUSDT", "ADAUSDT");
      assertEverythingArrives(exchange, four, four);
    }
  }

  @Test
  void theSymbolsOfAGroupAreShownAndReplacedWhileItsInstancesRun() throws Exception {
    try (SimulatedExchange exchange = exchange(100)) {
      assertThat(execute(exchange, "replace", "--symbols", "ethusdt", "--write"))
          .isEqualTo(4);
      assertThat(err.toString()).contains("the group 'metricdef-ingestion' has no symbols yet");
      IngestionService only = start(exchange, "*usdt");
      awaitReady(only);
      assertThat(execute(exchange, "replace", "--symbols", "ethusdt")).isZero();
      assertThat(err.toString()).contains("with --write, this is carried from then on");
      assertThat(stored().version()).isEqualTo(1);
      out.getBuffer().setLength(0);
      assertThat(execute(exchange, "list")).isZero();
      assertThat(out.toString().lines())
          .satisfiesExactly(
              line -> assertThat(line).startsWith("group 'metricdef-ingestion', version 1 since 2"),
              line -> assertThat(line).isEqualTo("configured  --symbols *USDT"),
              line -> assertThat(line)
                  .isEqualTo(
                      "carried     6: ADAUSDT, BNBUSDT, BTCUSDT, ETHUSDT, SOLUSDT," + " XRPUSDT"));

      assertThat(execute(exchange, "replace", "--symbols", "ethusdt", "--write"))
          .isZero();
      await("followed", () -> exchange.subscribers("btcusdt@trade") == 0);
      await("carried", () -> exchange.subscribers("ethusdt@trade") == 1);
      awaitReady(only);
      assertThat(execute(exchange, "replace", "--symbols", "*usdt", "--write")).isZero();
      await("back again", () -> subscribed(exchange, ALL));
      assertThat(stored().version()).isEqualTo(3);
      out.getBuffer().setLength(0);
      assertThat(execute(exchange, "list", "--json")).isZero();
      assertThat(out.toString())
          .startsWith("{\"group\":\"metricdef-ingestion\",\"version\":3,\"since\":\"2")
          .contains("\"configured\":[\"*USDT\"],\"carried\":[\"ADAUSDT\",\"BNBUSDT\",");

      assertThat(execute(exchange, "replace", "--symbols", "nopeusdt", "--write"))
          .isEqualTo(2);
      assertThat(err.toString()).contains("the exchange has never listed NOPEUSDT");
      assertThat(execute(exchange, "replace", "--write")).isEqualTo(2);
      assertThat(err.toString()).contains("'--symbols': is missing");
      assertThat(execute(exchange, "list", "--group", "another")).isEqualTo(4);
      assertThat(err.toString()).contains("the group 'another' has no symbols yet");
    }
  }

  /**
   * All trades of some symbols, and of the others all since their first one. Of what is not carried
   * any more, nothing was left out before its last one.
   */
  private static void assertEverythingArrives(
      SimulatedExchange exchange, Set<String> sinceTheBeginning, Set<String> carried)
      throws Exception {
    assertThat(exchange.awaitAllSent(Duration.ofMinutes(2))).isTrue();
    await("all arrived", () -> {
      exchange.repeatNewestTrades();
      return expected(exchange, sinceTheBeginning, carried).clean();
    });
  }

  private static AuditReport expected(
      SimulatedExchange exchange, Set<String> sinceTheBeginning, Set<String> carried) {
    TopicSlice slice = TopicSlice.whole(broker.bootstrapServers(), TRADES);
    Map<String, Long> firsts = new TreeMap<>();
    Map<String, Long> lasts = new TreeMap<>();
    slice.forEach(record -> {
      GenericRecord trade = Runs.decode(record.value());
      String symbol = trade.get("symbol").toString();
      firsts.putIfAbsent(symbol, (Long) trade.get("source_sequence"));
      lasts.put(symbol, (Long) trade.get("source_sequence"));
    });
    List<SentTrade> expected = exchange.sent().stream()
        .filter(trade -> sinceTheBeginning.contains(trade.symbol())
            || trade.tradeId() >= firsts.getOrDefault(trade.symbol(), Long.MAX_VALUE))
        .filter(trade ->
            carried.contains(trade.symbol()) || trade.tradeId() <= lasts.get(trade.symbol()))
        .toList();
    return new TopicAudit(slice, TradeSchemas.current()).compare(expected);
  }

  private static boolean subscribed(SimulatedExchange exchange, Set<String> symbols) {
    return symbols.stream()
        .allMatch(each -> exchange.subscribers(each.toLowerCase(Locale.ROOT) + "@trade") > 0);
  }

  private static SimulatedExchange exchange(int trades) {
    return SimulatedExchange.start(new TradeSimulator(7, ALL, trades), STEADY);
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

  private int execute(SimulatedExchange exchange, String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of("symbols", command));
    arguments.addAll(List.of("--bootstrap-servers", broker.bootstrapServers()));
    if (command.equals("replace")) {
      arguments.addAll(List.of("--rest-url", exchange.restUrl()));
    }
    arguments.addAll(List.of(more));
    return Main.execute(
        Map.of(),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments.toArray(String[]::new));
  }

  private static GroupSymbols stored() {
    KafkaCluster kafka = new KafkaCluster(broker.bootstrapServers(), new Properties());
    return new GroupSymbolsStore(kafka, Dataset.BINANCE_TRADES, "metricdef-ingestion")
        .read()
        .orElseThrow();
  }

  private static int shards(IngestionService service) {
    return service.snapshot().shards().open();
  }

  private static void awaitReady(IngestionService service) throws InterruptedException {
    await("ready", () -> Runs.get(service, "/health/ready").statusCode() == 200);
  }

  private static String health(IngestionService service) {
    return Runs.get(service, "/health").body();
  }
}
