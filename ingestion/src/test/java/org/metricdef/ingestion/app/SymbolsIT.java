package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.metricdef.ingestion.app.Runs.await;

import io.prometheus.client.CollectorRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.MarketStore;
import org.metricdef.ingestion.publish.TradeSchemas;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.testbed.audit.TopicAudit;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.Listing;
import org.metricdef.testbed.exchange.Listings;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** What the exchange says of its symbols, and what a run makes of it. */
class SymbolsIT {

  private static final String TRADES = "market.crypto.trades.binance";
  private static final String NOBODY = "http://127.0.0.1:1";

  private static EmbeddedBroker broker;

  private final CollectorRegistry registry = new CollectorRegistry();
  private final IngestionMetrics metrics =
      PrometheusIngestionMetrics.register(registry, "test", "test", "ingestion");

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start();
  }

  @AfterEach
  void clearBroker() throws Exception {
    broker.clear();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void theCurrencyIsTheQuoteAssetThatTheExchangeNames() throws Exception {
    Map<String, String> currencies = Map.of(
        "BTCFDUSD", "FDUSD",
        "BTCJPY", "JPY",
        "BTCUSD1", "USD1",
        "ETHBRL", "BRL",
        "SOLEURI", "EURI",
        "ETHBTC", "BTC");
    try (SimulatedExchange exchange = exchange(currencies.keySet(), 300);
        IngestionService service = start(exchange, String.join(",", currencies.keySet()))) {
      await("all received", () -> service.snapshot().received() == 300);
      assertThat(service.stop().line()).contains("acknowledged=300", "dead_letters=0");
      Map<String, String> stored = new TreeMap<>();
      for (ConsumerRecord<byte[], byte[]> each : records()) {
        GenericRecord trade = Runs.decode(each.value());
        stored.put(trade.get("symbol").toString(), trade.get("currency").toString());
      }
      assertThat(stored).isEqualTo(currencies);
    }
  }

  @Test
  void aSymbolOfAnyScriptIsCarriedLikeAnyOther() throws Exception {
    Set<String> symbols = Set.of("币安人生USDT", "BTCUSDT");
    try (SimulatedExchange exchange = exchange(symbols, 500);
        IngestionService service = start(exchange, "币安人生usdt,BtcUsdt")) {
      await("all received", () -> service.snapshot().received() == 500);
      await("confirmed", () -> service.snapshot().stream().unconfirmed() == 0);
      assertThat(received("币安人生USDT")).isEqualTo(exchange.sentCount("币安人生USDT"));
      service.stop();
      TopicSlice slice = TopicSlice.whole(broker.bootstrapServers(), TRADES);
      assertThat(new TopicAudit(slice, TradeSchemas.current())
              .compare(exchange.sent())
              .clean())
          .isTrue();
      assertThat(records())
          .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
          .contains("币安人生USDT");
    }
  }

  @Test
  void theHistoryOfASymbolOfAnyScriptRepairsItsGaps() throws Exception {
    Set<String> symbols = Set.of("币安人生USDT");
    try (SimulatedExchange exchange = exchange(symbols, 50);
        IngestionService service = start(exchange, "币安人生usdt")) {
      await("all acknowledged", () -> service.snapshot().acknowledged() == 50);
    }
    CollectorRegistry fresh = new CollectorRegistry();
    try (SimulatedExchange later = SimulatedExchange.start(
        new TradeSimulator(7, symbols, 120), ExchangeOptions.DEFAULTS.regardless())) {
      assertThat(later.awaitAllSent(Duration.ofMinutes(1))).isTrue();
      try (IngestionService service = start(fresh, later, "币安人生usdt")) {
        await("repaired", () -> service.snapshot().sequence().counts().repaired() == 70);
      }
      TopicSlice slice = TopicSlice.whole(broker.bootstrapServers(), TRADES);
      assertThat(new TopicAudit(slice, TradeSchemas.current())
              .compare(later.sent())
              .clean())
          .isTrue();
    }
  }

  @Test
  void aSymbolThatNeverExistedIsAClearErrorAtTheStart() throws Exception {
    try (SimulatedExchange exchange = exchange(Set.of("BTCUSDT", "BTCFDUSD"), 1)) {
      CannotStartException refused = catchThrowableOfType(
          CannotStartException.class, () -> start(exchange, "btcusdt,BTCFDUSDT,NOPEJPY"));
      assertThat(refused)
          .hasMessage("the symbols cannot be carried: the exchange has never listed BTCFDUSDT; did"
              + " you mean BTCFDUSD, BTCUSDT?; the exchange has never listed NOPEJPY");
      assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(RunEnd.exitCode(refused)).isEqualTo(ExitCode.USAGE);
    }
  }

  @Test
  void aWildcardIsExpandedAndOneThatGivesNothingIsAnError() throws Exception {
    Set<String> symbols = Set.of("BTCUSDT", "ETHUSDT", "BTCFDUSD", "ETHBTC");
    try (SimulatedExchange exchange = exchange(symbols, 400)) {
      assertThatThrownBy(() -> start(exchange, "*brl"))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("*BRL matches nothing");
      try (IngestionService service = start(exchange, "*usdt,ethbtc,*FDUSD")) {
        await("all received", () -> service.snapshot().received() == 400);
        assertThat(Samples.sum(registry, "k2_owned_symbols")).isEqualTo(4);
      }
    }
  }

  @Test
  void whatIsHaltedOrDelistedWhileItRunsIsANamedConditionAndTheOthersGoOn() throws Exception {
    Set<String> symbols = Set.of("BTCUSDT", "ETHUSDT", "BTCFDUSD");
    try (SimulatedExchange exchange = SimulatedExchange.start(
            new TradeSimulator(7, symbols, 300), ExchangeOptions.DEFAULTS.startedByHand());
        IngestionService service =
            start(exchange, "btcusdt,ethusdt,btcfdusd", "--exchange-info-every", "200ms")) {
      await("ready", () -> Runs.get(service, "/health/ready").statusCode() == 200);
      assertThat(notTrading("halt") + notTrading("delisted")).isZero();
      exchange.listings().status("ETHUSDT", "HALT");
      exchange.listings().delist("BTCFDUSD");
      await("seen", () -> notTrading("halt") == 1 && notTrading("delisted") == 1);
      exchange.listings().list(new Listing("BTCF2USD", "BTC", "FDUSD", "TRADING"));
      await("renamed", () -> notTrading("renamed") == 1 && notTrading("delisted") == 0);

      assertThat(Runs.get(service, "/health").body())
          .contains("\"notes\":[\"symbols: 2 do not trade: halt ETHUSDT; renamed BTCFDUSD\"]");
      assertThat(Runs.get(service, "/health/ready").statusCode()).isEqualTo(200);
      exchange.startTrading();
      await("all acknowledged", () -> service.snapshot().acknowledged() == 300);
      exchange.listings().status("ETHUSDT", "TRADING");
      await("trades again", () -> notTrading("halt") == 0);
      assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void aSymbolThatIsDelistedAtTheStartStopsNoOther() throws Exception {
    Set<String> symbols = Set.of("BTCUSDT", "BTCFDUSD");
    try (SimulatedExchange exchange = exchange(symbols, 100);
        IngestionService service = start(exchange, "btcusdt,btcfdusd")) {
      await("all acknowledged", () -> service.snapshot().acknowledged() == 100);
    }
    CollectorRegistry fresh = new CollectorRegistry();
    try (SimulatedExchange exchange = exchange(Set.of("BTCUSDT"), 150);
        IngestionService service = start(fresh, exchange, "btcusdt,btcfdusd")) {
      await("all acknowledged", () -> service.snapshot().acknowledged() > 0);
      await("ready", () -> Runs.get(service, "/health/ready").statusCode() == 200);
      assertThat(Samples.sum(fresh, "k2_symbols_not_trading", Map.of("status", "delisted")))
          .isEqualTo(1);
      assertThat(Runs.get(service, "/health").body())
          .contains("symbols: 1 do not trade: delisted BTCFDUSD");
    }
  }

  @Test
  void withoutTheExchangesListItGoesOnWithTheOneThatKafkaKept() throws Exception {
    try (SimulatedExchange exchange = exchange(Set.of("BTCJPY"), 200)) {
      try (IngestionService first = start(exchange, "btcjpy")) {
        await("all acknowledged", () -> first.snapshot().acknowledged() == 200);
      }
    }
    Markets kept = store().read().orElseThrow();
    assertThat(kept.listed().keySet()).containsExactly("BTCJPY");
    CollectorRegistry fresh = new CollectorRegistry();
    try (SimulatedExchange exchange = exchange(Set.of("BTCJPY"), 300)) {
      Settings settings = settings(exchange.url(), NOBODY, "btcjpy");
      try (IngestionService service = IngestionService.prepare(
          settings, fresh, PrometheusIngestionMetrics.register(fresh, "t", "t", "t"))) {
        service.start();
        await("received", () -> service.snapshot().received() > 0);
        assertThat(Samples.sum(fresh, "k2_exchange_info_age_seconds")).isPositive();
      }
    }
  }

  @Test
  void withNeitherItWaitsAndSaysWhatToDo() throws Exception {
    IngestionService service = IngestionService.prepare(
        settings("ws://127.0.0.1:1", NOBODY, "btcusdt"), registry, metrics);
    CompletableFuture<Void> start = starting(service);
    await("waits", () -> Runs.get(service, "/health/ready").body().contains("start: waits"));
    assertThat(Runs.get(service, "/health/ready").body())
        .contains("the exchange does not say what its symbols are, and Kafka has no list from"
            + " before")
        .contains("or name others with --rest-url: " + NOBODY);
    assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
    start.get(1, TimeUnit.MINUTES);
  }

  @Test
  void aSymbolThatAnOldListLacksMayBeANewOneSoThatItIsWaitedFor() throws Exception {
    try (SimulatedExchange exchange = exchange(Set.of("BTCJPY"), 10)) {
      try (IngestionService first = start(exchange, "btcjpy")) {
        await("all acknowledged", () -> first.snapshot().acknowledged() == 10);
      }
      exchange.listings().list(Listings.split("NEWUSDT"));
      exchange.listings().away(true);
      CollectorRegistry fresh = new CollectorRegistry();
      Settings settings =
          settings(exchange.url(), exchange.restUrl(), "btcjpy,newusdt", "--symbols-mode", "add");
      try (IngestionService service = IngestionService.prepare(
          settings, fresh, PrometheusIngestionMetrics.register(fresh, "t", "t", "t"))) {
        CompletableFuture<Void> start = starting(service);
        await("waits", () -> Runs.get(service, "/health/ready").body().contains("start: waits"));
        assertThat(Runs.get(service, "/health/ready").body())
            .contains("as far as the list in Kafka tells")
            .contains("the exchange has never listed NEWUSDT");
        exchange.listings().away(false);
        start.get(1, TimeUnit.MINUTES);
        await("carried", () -> exchange.subscribers("newusdt@trade") > 0);
      }
    }
  }

  private static CompletableFuture<Void> starting(IngestionService service) {
    return CompletableFuture.runAsync(() -> {
      try {
        service.start();
      } catch (CannotStartException | InterruptedException notStarted) {
        throw new IllegalStateException(notStarted);
      }
    });
  }

  @Test
  void aListThatCannotBeHadForAWhileIsAskedForAgain() throws Exception {
    try (SimulatedExchange exchange = exchange(Set.of("BTCUSDT"), 10);
        IngestionService service = start(exchange, "btcusdt", "--exchange-info-every", "200ms")) {
      await("asked again", () -> exchange.listRequests() > 2);
      exchange.listings().away(true);
      exchange.listings().status("BTCUSDT", "BREAK");
      await("refused", () -> unavailable() > 1);
      assertThat(notTrading("break")).isZero();
      exchange.listings().away(false);
      await("seen", () -> notTrading("break") == 1);
      await("ready", () -> Runs.get(service, "/health/ready").statusCode() == 200);
    }
  }

  @Test
  void aNewListSaysWhatASymbolIsFromThenOn() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(
            new TradeSimulator(7, Set.of("BTCUSDT"), 200),
            ExchangeOptions.DEFAULTS.startedByHand());
        IngestionService service = start(exchange, "*usdt", "--exchange-info-every", "200ms")) {
      exchange.listings().list(new Listing("BTCUSDT", "BTCUS", "DT", "TRADING"));
      exchange.listings().list(Listings.split("NEWUSDT"));
      await("kept in Kafka", () -> store().read().orElseThrow().listed().containsKey("NEWUSDT"));
      await(
          "noted",
          () -> Runs.get(service, "/health").body().contains("listed since the start: NEWUSDT"));
      exchange.startTrading();
      await("all acknowledged", () -> service.snapshot().acknowledged() == 200);
      assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
    }
    for (ConsumerRecord<byte[], byte[]> each : records()) {
      assertThat(Runs.decode(each.value()).get("currency")).hasToString("DT");
    }
  }

  private static SimulatedExchange exchange(Set<String> symbols, int trades) {
    return SimulatedExchange.start(new TradeSimulator(7, symbols, trades));
  }

  private IngestionService start(SimulatedExchange exchange, String symbols, String... more)
      throws Exception {
    return start(metrics, registry, exchange, symbols, more);
  }

  private static IngestionService start(
      CollectorRegistry fresh, SimulatedExchange exchange, String symbols) throws Exception {
    IngestionMetrics others = PrometheusIngestionMetrics.register(fresh, "t", "t", "t");
    return start(others, fresh, exchange, symbols);
  }

  private static IngestionService start(
      IngestionMetrics measured,
      CollectorRegistry registry,
      SimulatedExchange exchange,
      String symbols,
      String... more)
      throws Exception {
    Settings settings = settings(exchange.url(), exchange.restUrl(), symbols, more);
    IngestionService service = IngestionService.prepare(settings, registry, measured);
    service.start();
    return service;
  }

  private static Settings settings(String url, String restUrl, String symbols, String... more) {
    List<String> options = new ArrayList<>(List.of("--rest-url", restUrl, "--symbols", symbols));
    options.addAll(List.of(more));
    return Runs.settings(broker, url, options.toArray(String[]::new));
  }

  private static MarketStore store() {
    return new MarketStore(
        new KafkaCluster(broker.bootstrapServers(), new Properties()), Dataset.BINANCE_TRADES);
  }

  private double notTrading(String status) {
    return Samples.sum(registry, "k2_symbols_not_trading", Map.of("status", status));
  }

  private double unavailable() {
    return Samples.sum(
        registry, "k2_binance_rest_requests_total", Map.of("outcome", "unavailable"));
  }

  private double received(String symbol) {
    return Samples.sum(registry, "k2_binance_messages_received_total", Map.of("symbol", symbol));
  }

  private static List<ConsumerRecord<byte[], byte[]>> records() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    TopicSlice.whole(broker.bootstrapServers(), TRADES).forEach(records::add);
    return records;
  }
}
