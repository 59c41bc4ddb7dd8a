package org.metricdef.ingestion.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.app.Runs.await;

import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.FailingMetrics;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.TradeSchemas;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.testbed.audit.AuditReport;
import org.metricdef.testbed.audit.TopicAudit;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** The whole producer between a real WebSocket server and a real broker. */
class IngestionServiceIT {

  private static final String TRADES = "market.crypto.trades.binance";
  private static final String DEAD_LETTERS = "market.crypto.trades.binance.dead-letters";
  private static final Set<String> SYMBOLS = Set.of("BTCUSDT", "ETHUSDT");

  private static final String TRADE = """
      {"stream":"btcusdt@trade","data":{"e":"trade","E":3,"s":"BTCUSDT","t":7,"p":"5","q":"6",\
      "T":4,"m":true,"M":true}}""";

  /** A text for each reason to refuse one, in the order in which they are sent. */
  private static final SortedMap<RefusalReason, String> REFUSED = new TreeMap<>(Map.ofEntries(
      entry(RefusalReason.MALFORMED_JSON, "not even JSON: \u20ac"),
      entry(RefusalReason.NOT_AN_OBJECT, "[" + TRADE + "]"),
      entry(RefusalReason.EXCHANGE_ERROR, "{\"code\":2,\"msg\":\"Invalid request\"}"),
      entry(RefusalReason.OTHER_EVENT_TYPE, changed("\"trade\"", "\"aggTrade\"")),
      entry(RefusalReason.NOT_SPOT, changed("\"M\":true", "\"X\":\"MARKET\"")),
      entry(RefusalReason.MISSING_FIELD, changed("\"t\":7,", "")),
      entry(RefusalReason.MISTYPED_FIELD, changed("\"5\"", "5.0")),
      entry(RefusalReason.DUPLICATE_FIELD, changed("\"t\":7", "\"t\":7,\"t\":7")),
      entry(RefusalReason.DECIMAL_OUT_OF_RANGE, changed("\"5\"", "\"0.000000001\"")),
      entry(RefusalReason.NOT_POSITIVE, changed("\"6\"", "\"0\"")),
      entry(RefusalReason.BAD_TRADE_ID, changed("\"t\":7", "\"t\":-7")),
      entry(RefusalReason.BAD_TIME, changed("\"T\":4", "\"T\":1723161255342000")),
      entry(RefusalReason.BAD_SYMBOL, changed("BTCUSDT", "BTC/USDT")),
      entry(RefusalReason.UNKNOWN_SYMBOL, changed("BTCUSDT", "BTCXYZ"))));

  private final CollectorRegistry registry = new CollectorRegistry();
  private final IngestionMetrics metrics =
      PrometheusIngestionMetrics.register(registry, "test", "test", "ingestion");

  private static EmbeddedBroker broker;

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
  void everyTradeArrivesOnceAndInOrder() throws Exception {
    try (SimulatedExchange exchange = exchange(20_000);
        IngestionService service = start(exchange, metrics)) {
      assertThat(exchange.awaitAllSent(Duration.ofMinutes(1))).isTrue();
      await("all received", () -> service.snapshot().received() == 20_000);
      StopReport report = service.stop();

      assertThat(report.line())
          .isEqualTo(
              "stopped: received=20000 acknowledged=20000 failed=0 in_flight=0 dead_letters=0"
                  + " repaired=0 holes=0 retries=0");
      assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
      AuditReport audit = audit(exchange);
      assertThat(audit.problems()).isEmpty();
      assertThat(audit.clean()).isTrue();
      assertThat(audit.delivered()).isEqualTo(20_000);
      assertThat(measured("k2_kafka_messages_produced_total")).isEqualTo(20_000);
      assertThat(measured("k2_kafka_produce_duration_seconds_count"))
          .isEqualTo(
              Samples.sum(registry, "k2_kafka_transactions_total", Map.of("outcome", "committed")))
          .isPositive();
      assertThat(measured("k2_binance_messages_received_total")).isEqualTo(20_000);
      assertThat(measured("k2_producer_initialized_total")).isEqualTo(6);
    }
  }

  @Test
  void whatIsNoTradeGoesToTheDeadLettersAndStopsNothing() throws Exception {
    try (SimulatedExchange exchange = exchangeStartedByHand(500);
        IngestionService service = start(exchange, metrics)) {
      await("connected", () -> exchange.subscribers("btcusdt@trade") == 1);
      REFUSED.values().forEach(exchange::sendToAll);
      exchange.startTrading();
      await("all received", () -> service.snapshot().received() == 500);
      StopReport report = service.stop();

      assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(report.line())
          .contains("acknowledged=500 failed=0 in_flight=0 dead_letters=" + REFUSED.size());
      assertThat(audit(exchange).clean()).isTrue();
      Map<RefusalReason, String> letters = new LinkedHashMap<>();
      TopicSlice.whole(broker.bootstrapServers(), DEAD_LETTERS)
          .forEach(letter -> letters.put(
              RefusalReason.valueOf(header(letter, "reason").toUpperCase(Locale.ROOT)),
              text(letter.value())));
      assertThat(letters).containsExactlyEntriesOf(REFUSED);
      assertThat(measured("k2_binance_message_errors_total")).isEqualTo(REFUSED.size());
    }
  }

  @Test
  void everyReasonToRefuseATextIsAmongThem() {
    Set<RefusalReason> ofNoText = EnumSet.of(
        RefusalReason.BINARY_FRAME, RefusalReason.CONFLICTING_TRADE, RefusalReason.IMPLAUSIBLE_ID);
    assertThat(REFUSED.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(ofNoText)));
  }

  @Test
  void aConnectionThatTheServerClosesIsOpenedAgain() throws Exception {
    try (SimulatedExchange exchange = exchangeStartedByHand(500);
        IngestionService service = start(exchange, metrics)) {
      await("connected", () -> exchange.subscribers("btcusdt@trade") == 1);
      int first = exchange.opened();
      exchange.closeConnections();
      await("reconnected", () -> service.snapshot().stream().reconnects() == 1);
      await("connected again", () -> service.snapshot().stream().connected());
      // Else the one that is broken may still be the old one.
      await(
          "the new one known to the exchange, and the old one gone",
          () -> exchange.opened() > first && exchange.subscribers("btcusdt@trade") == 1);
      exchange.breakConnections();
      await("reconnected again", () -> service.snapshot().stream().reconnects() == 2);
      exchange.startTrading();
      await("all received", () -> service.snapshot().received() == 500);

      assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
      assertThat(audit(exchange).clean()).isTrue();
      assertThat(reconnects("server_closed")).isEqualTo(1);
      assertThat(reconnects("connection_lost")).isEqualTo(1);
    }
  }

  @Test
  void anAnnouncedShutdownIsAnsweredWithANewConnection() throws Exception {
    try (SimulatedExchange exchange = exchangeStartedByHand(10);
        IngestionService service = start(exchange, metrics)) {
      await("connected", () -> exchange.subscribers("btcusdt@trade") == 1);
      exchange.announceShutdown();
      await("reconnected", () -> service.snapshot().stream().reconnects() == 1);
      exchange.startTrading();
      await("all received", () -> service.snapshot().received() == 10);

      assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
      assertThat(reconnects("server_shutdown")).isEqualTo(1);
      assertThat(measured("k2_binance_connection_rotations_total")).isEqualTo(1);
    }
  }

  @Test
  void whatTheBrokerRefusesIsTriedOnAndTheRunIsNotASuccess() throws Exception {
    createTopicThatTakesNothing();
    try (SimulatedExchange exchange = exchange(50);
        IngestionService service = start(exchange, metrics, "--drain-timeout", "2s")) {
      await("some refused", () -> refused() > 0);
      await("all received", () -> service.snapshot().received() == 50);
      StopReport report = service.stop();

      assertThat(report.line()).contains("received=50 acknowledged=0 failed=0 in_flight=50");
      assertThat(report.exitCode()).isEqualTo(ExitCode.LOSS);
    } finally {
      // The broker does not get over a topic that takes not even the end of a transaction.
      broker.close();
      broker = EmbeddedBroker.start();
    }
  }

  @Test
  void aMetricThatFailsChangesNothingOfTheDelivery() throws Exception {
    try (SimulatedExchange exchange = exchange(1_000);
        IngestionService service = start(exchange, FailingMetrics.create())) {
      await("all received", () -> service.snapshot().received() == 1_000);

      assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
      assertThat(audit(exchange).clean()).isTrue();
    }
  }

  @Test
  void aBrokerThatGoesAndComesBackLosesNothing() throws Exception {
    try (SimulatedExchange exchange = exchange(60_000);
        IngestionService service = start(exchange, metrics)) {
      await("some acknowledged", () -> service.snapshot().acknowledged() > 1_000);
      broker.restart();
      await("all received", () -> service.snapshot().received() == 60_000);

      assertThat(service.stop().line()).contains("acknowledged=60000 failed=0 in_flight=0");
      assertThat(audit(exchange).clean()).isTrue();
    }
  }

  @Test
  void itTellsHowItIsOverHttp() throws Exception {
    SimulatedExchange exchange = exchange(100);
    try (IngestionService service = start(exchange, metrics)) {
      await("all acknowledged", () -> service.snapshot().acknowledged() == 100);
      await("ready", () -> isReady(service.address()));
      HttpResponse<String> health = get(service.address(), "/health");
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body())
          .contains("\"connected\":true", "\"acknowledged\":100", "\"failed\":0")
          .contains("\"max_reconnects\":\"unlimited\"");
      assertThat(get(service.address(), "/metrics").body())
          .contains("k2_binance_connection_status{service=\"test\"");
      assertThat(get(service.address(), "/other").statusCode()).isEqualTo(404);

      exchange.close();
      await("disconnected", () -> !service.snapshot().stream().connected());
      HttpResponse<String> after = get(service.address(), "/health");
      assertThat(after.statusCode()).isEqualTo(503);
      assertThat(after.body()).contains("\"status\":\"down\"", "\"connected\":false");
    } finally {
      exchange.close();
    }
  }

  @Test
  void stoppedBeforeItsStartItHasNothingToLose() throws Exception {
    try (SimulatedExchange exchange = exchange(1);
        IngestionService service = IngestionService.prepare(
            Runs.settings(broker, "ws://127.0.0.1:1", "--rest-url", exchange.restUrl()),
            registry,
            metrics)) {
      assertThat(get(service.address(), "/health").body())
          .contains("\"status\":\"down\"", "\"state\":\"starting\"");
      assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
      service.start();
      assertThat(service.snapshot().stream().reconnects()).isZero();
    }
  }

  @Test
  void itGivesUpWhenItIsToldTo() throws Exception {
    try (SimulatedExchange exchange = exchange(1)) {
      Settings settings = Runs.settings(
          broker, "ws://127.0.0.1:1", "--max-reconnects", "2", "--rest-url", exchange.restUrl());
      IngestionService service = IngestionService.prepare(settings, registry, metrics);
      service.start();
      service.awaitEnd();
      assertThat(service.stop().exitCode()).isEqualTo(ExitCode.EXCHANGE_UNREACHABLE);
    }
    assertThat(measured("k2_binance_reconnects_total")).isEqualTo(2);
    assertThat(Samples.sum(
            registry,
            "k2_binance_connection_errors_total",
            Map.of("error_type", "connection_refused")))
        .isEqualTo(3);
  }

  /** The listener of the trades that are committed is called by a shard's writer. */
  @Test
  void aProgrammingErrorEndsTheRunWithItsExitCodeAndTellsWhy() throws Exception {
    try (SimulatedExchange exchange = exchange(1_000)) {
      Settings settings = Runs.settings(broker, exchange.url(), "--rest-url", exchange.restUrl());
      AtomicInteger calls = new AtomicInteger();
      IngestionService service = IngestionService.prepare(settings, registry, metrics, items -> {
        calls.incrementAndGet();
        throw new IllegalStateException("injected");
      });
      service.start();
      service.awaitEnd();

      HttpResponse<String> ready = get(service.address(), "/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body())
          .contains("run: ended by itself: a programming error has ended the writer of " + TRADES)
          .contains("IllegalStateException: injected")
          .contains("of 6 partitions are open");
      assertThat(get(service.address(), "/health/live").statusCode()).isEqualTo(503);

      CompletableFuture<StopReport> stopped = CompletableFuture.supplyAsync(service::stop);
      String page = "";
      while (!stopped.isDone()) {
        page = pageUnlessStopped(service.address(), page);
      }
      assertThat(page).containsPattern("k2_internal_errors_total\\{[^}]*} 1\\.0");
      assertThat(stopped.get().exitCode()).isEqualTo(ExitCode.INTERNAL_ERROR);
      assertThat(stopped.get().exitCode().code()).isEqualTo(6);
      assertThat(measured("k2_internal_errors_total")).isEqualTo(1);
      // Each of the two symbols' shards meets it once; nothing is tried again.
      assertThat(calls.get()).isBetween(1, 2);
      assertThat(audit(exchange).duplicated()).isZero();
    }
  }

  /** The metrics; what they were if nobody answers any more. */
  private static String pageUnlessStopped(URI address, String before) throws InterruptedException {
    try {
      return get(address, "/metrics").body();
    } catch (IOException stopped) {
      return before;
    }
  }

  /** The trade with a fault. */
  private static String changed(String right, String wrong) {
    return TRADE.replace(right, wrong);
  }

  private IngestionService start(
      SimulatedExchange exchange, IngestionMetrics measured, String... more) throws Exception {
    List<String> options = new ArrayList<>(List.of("--rest-url", exchange.restUrl()));
    options.addAll(List.of(more));
    Settings settings = Runs.settings(broker, exchange.url(), options.toArray(String[]::new));
    IngestionService service = IngestionService.prepare(settings, registry, measured);
    service.start();
    return service;
  }

  private static SimulatedExchange exchange(int trades) {
    return SimulatedExchange.start(new TradeSimulator(7, SYMBOLS, trades));
  }

  private static SimulatedExchange exchangeStartedByHand(int trades) {
    return SimulatedExchange.start(
        new TradeSimulator(7, SYMBOLS, trades), ExchangeOptions.DEFAULTS.startedByHand());
  }

  private AuditReport audit(SimulatedExchange exchange) {
    TopicSlice slice = TopicSlice.whole(broker.bootstrapServers(), TRADES);
    return new TopicAudit(slice, TradeSchemas.current()).compare(exchange.sent());
  }

  private double measured(String name) {
    return Samples.sum(registry, name);
  }

  private double reconnects(String reason) {
    return Samples.sum(registry, "k2_binance_reconnects_total", Map.of("reason", reason));
  }

  private double refused() {
    return Samples.sum(
        registry,
        "k2_kafka_produce_errors_total",
        Map.of("topic", TRADES, "error_type", "record_too_large"));
  }

  private void createTopicThatTakesNothing() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      NewTopic topic = new NewTopic(TRADES, Optional.of(6), Optional.empty())
          .configs(Map.of("max.message.bytes", "10"));
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  private static boolean isReady(URI address) {
    try {
      return get(address, "/health/ready").statusCode() == 200;
    } catch (IOException | InterruptedException notAnswered) {
      throw new AssertionError(notAnswered);
    }
  }

  private static HttpResponse<String> get(URI address, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return text(letter.headers().lastHeader(name).value());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
