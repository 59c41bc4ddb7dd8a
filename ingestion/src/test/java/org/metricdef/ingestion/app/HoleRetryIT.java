package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.app.Runs.await;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.holes.HoleRig;
import org.metricdef.ingestion.holes.HoleState;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.FaultKind;
import org.metricdef.testbed.fault.Hole;

/** A whole producer that asks by itself for what the exchange did not have. */
class HoleRetryIT {

  private static final String SYMBOL = "BTCUSDT";
  private static final String LATE_TRADES = "k2_sequence_late_trades_total";
  private static final TradeSimulator MARKET = new TradeSimulator(7, List.of(SYMBOL), 300);

  private final CollectorRegistry registry = new CollectorRegistry();
  private final IngestionMetrics metrics =
      PrometheusIngestionMetrics.register(registry, "test", "test", "ingestion");

  private static EmbeddedBroker broker;
  private static HoleRig rig;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start();
    rig = new HoleRig(broker);
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
  void whatTheExchangeGivesLaterIsWrittenOnceAndTheHoleIsMarked() throws Exception {
    long first = MARKET.frames().next().trade().tradeId();
    try (SimulatedExchange exchange =
            SimulatedExchange.start(MARKET, ExchangeOptions.DEFAULTS.startedByHand());
        IngestionService service = start(exchange, "1s,2s,3s,5s,10s,20s,1m,2m")) {
      exchange.withhold(new Hole(SYMBOL, first + 100, first + 102));
      exchange.withhold(new Hole(SYMBOL, first + 200, first + 200));
      exchange.startTrading();
      await("both holes", () -> service.snapshot().sequence().counts().holes() == 2);
      await("seen", () -> measured("k2_sequence_open_holes") == 2);
      await(
          "asked in vain",
          () ->
              Samples.sum(registry, "k2_sequence_hole_retries_total", Map.of("outcome", "nothing"))
                  > 0);
      assertThat(rig.late()).isEmpty();

      exchange.giveWithheld();
      await("late trades", () -> measured(LATE_TRADES) == 4);
      await("none open", () -> measured("k2_sequence_open_holes") == 0);
      assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
    }
    assertThat(rig.lateTrades())
        .containsExactlyElementsOf(LongStream.of(100, 101, 102, 200)
            .mapToObj(each -> SYMBOL + " " + (first + each))
            .toList());
    assertThat(rig.read()).hasSize(2).allMatch(hole -> hole.state() == HoleState.FILLED);
    // With the trades of the topic, that is all there are.
    assertThat(TopicSlice.whole(broker.bootstrapServers(), HoleRig.TRADES).forEach(each -> {}))
        .isEqualTo(296);
  }

  @Test
  void aLimitIsRespectedAndTheNextRunGoesOnFromTheTopic() throws Exception {
    long first = MARKET.frames().next().trade().tradeId();
    try (SimulatedExchange exchange =
        SimulatedExchange.start(MARKET, ExchangeOptions.DEFAULTS.startedByHand())) {
      exchange.withhold(new Hole(SYMBOL, first + 100, first + 102));
      try (IngestionService service = start(exchange, "1h")) {
        exchange.startTrading();
        await("the hole", () -> service.snapshot().sequence().counts().holes() == 1);
        await("all written", () -> service.snapshot().acknowledged() == 297);
        await("seen", () -> measured("k2_sequence_open_holes") == 1);
      }
      exchange.giveWithheld();
      long before = exchange.restRequests();
      // The new run asks for what follows the last trade; this befalls one of the requests.
      exchange
          .faults()
          .inject(new Fault.OfRest(FaultKind.REST_RATE_LIMITED, 1, Duration.ofSeconds(3)));
      CollectorRegistry second = new CollectorRegistry();
      try (IngestionService service = start(
          exchange,
          "1s,1h",
          PrometheusIngestionMetrics.register(second, "test", "test", "ingestion"))) {
        await("late trades", () -> Samples.sum(second, LATE_TRADES) == 3);
        assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
      }
      assertThat(exchange.restRequests() - before).isLessThan(10);
    }
    assertThat(rig.lateTrades()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void oneInstanceOfAGroupDoesItAndWhenItEndsAnother() throws Exception {
    long first = MARKET.frames().next().trade().tradeId();
    CollectorRegistry other = new CollectorRegistry();
    IngestionMetrics others =
        PrometheusIngestionMetrics.register(other, "test", "test", "ingestion");
    try (SimulatedExchange exchange =
            SimulatedExchange.start(MARKET, ExchangeOptions.DEFAULTS.regardless());
        IngestionService one = start(exchange, "1s,2s,1h")) {
      assertThat(exchange.awaitAllSent(Duration.ofMinutes(1))).isTrue();
      await("it owns all", () -> measured("k2_owned_shards") == 6);
      try (IngestionService two = start(exchange, "1s,2s,1h", others)) {
        await("they share", () -> Samples.sum(other, "k2_owned_shards") == 3);
        await("so does it", () -> measured("k2_owned_shards") == 3);
        rig.send(List.of(HoleRig.hole(SYMBOL, first + 10, first + 11, now())));
        await("late", () -> rig.late().size() == 2);
        await(
            "counted by one of them",
            () -> measured(LATE_TRADES) + Samples.sum(other, LATE_TRADES) == 2);
        assertThat(measured(LATE_TRADES)).isIn(0.0, 2.0);
        boolean firstDoesIt = measured(LATE_TRADES) == 2;

        (firstDoesIt ? one : two).stop();
        rig.send(List.of(HoleRig.hole(SYMBOL, first + 20, first + 20, now())));
        await(
            "the other goes on",
            () -> (firstDoesIt ? Samples.sum(other, LATE_TRADES) : measured(LATE_TRADES)) == 1);
        assertThat(rig.late()).hasSize(3);
      }
    }
  }

  private static long now() {
    return TimeSource.system().epochMicros();
  }

  private IngestionService start(SimulatedExchange exchange, String pauses) throws Exception {
    return start(exchange, pauses, metrics);
  }

  private static IngestionService start(
      SimulatedExchange exchange, String pauses, IngestionMetrics measured) throws Exception {
    Settings settings = Runs.settings(
        broker,
        exchange.url(),
        "--rest-url",
        exchange.restUrl(),
        "--symbols",
        SYMBOL,
        "--retry-holes-after",
        pauses);
    IngestionService service =
        IngestionService.prepare(settings, new CollectorRegistry(), measured);
    service.start();
    return service;
  }

  private double measured(String name) {
    return Samples.sum(registry, name);
  }
}
