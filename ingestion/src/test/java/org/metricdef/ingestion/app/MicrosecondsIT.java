package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.app.Runs.await;

import io.prometheus.client.CollectorRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.TradeSchemas;
import org.metricdef.testbed.audit.AuditReport;
import org.metricdef.testbed.audit.TopicAudit;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.ExchangeOptions.Story;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;
import org.metricdef.testbed.fault.AdversaryPlan.Planned;
import org.metricdef.testbed.fault.Adversity;

/** Times in either unit, on the streams and in the history, and some in the wrong one. */
class MicrosecondsIT {

  private static final String TRADES = "market.crypto.trades.binance";
  private static final int WRONG_FRAMES = 3;

  private static EmbeddedBroker broker;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start();
  }

  @AfterEach
  void clear() throws Exception {
    broker.clear();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"millisecond", "microsecond"})
  void whatIsInTheOtherUnitIsRefusedAndEverythingArrives(String unit) throws Exception {
    ExchangeOptions options = ExchangeOptions.DEFAULTS
        .startedByHand()
        .withPace((previous, next) -> 500_000)
        .withStory(new Story(Long.MAX_VALUE, false, 2));
    CollectorRegistry registry = new CollectorRegistry();
    try (SimulatedExchange exchange = SimulatedExchange.start(
            new TradeSimulator(7, Set.of("BTCUSDT", "ETHUSDT"), 8_000), options);
        IngestionService service = IngestionService.prepare(
            Runs.settings(
                broker,
                exchange.url(),
                "--rest-url",
                String.join(",", exchange.restUrls()),
                "--time-unit",
                unit),
            registry,
            PrometheusIngestionMetrics.register(registry, "t", "t", "t"))) {
      service.start();
      await("subscribed", () -> exchange.subscribers("ethusdt@trade") == 1);
      for (int i = 0; i < WRONG_FRAMES; i++) {
        exchange.adversary().strike(new Planned(0, Adversity.MICROSECOND_FRAME, i));
      }
      exchange.adversary().strike(new Planned(0, Adversity.HOST_MICROSECONDS, 1));
      exchange.startTrading();
      await("some", () -> service.snapshot().received() > 1_000);
      exchange.breakConnections();
      assertThat(exchange.awaitAllSent(Duration.ofMinutes(2))).isTrue();
      await("connected again", () -> service.snapshot().stream().connected());
      exchange.behave();
      exchange.repeatNewestTrades();
      await("all there", () -> service.snapshot().acknowledged() == 8_000);

      assertThat(service.stop().exitCode()).isEqualTo(ExitCode.OK);
      TopicSlice slice = TopicSlice.whole(broker.bootstrapServers(), TRADES);
      AuditReport audit = new TopicAudit(slice, TradeSchemas.current()).compare(exchange.sent());
      assertThat(audit.problems()).isEmpty();
      assertThat(audit.clean()).isTrue();
      assertThat(reasons()).hasSize(WRONG_FRAMES).containsOnly("bad_time");
      assertThat(count(".holes")).isZero();
      assertThat(count(".refused")).isZero();
    }
  }

  private static List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    TopicSlice.whole(broker.bootstrapServers(), TRADES + ".dead-letters")
        .forEach(letter -> reasons.add(
            new String(letter.headers().lastHeader("reason").value(), StandardCharsets.UTF_8)));
    return reasons;
  }

  private static long count(String beside) {
    return TopicSlice.whole(broker.bootstrapServers(), TRADES + beside).forEach(record -> {});
  }
}
