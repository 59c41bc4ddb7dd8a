package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.net.ConnectException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.FailingMetrics;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.Intake;
import org.metricdef.ingestion.publish.Outgoing;

/** Each run ends by itself: the script is over, and the policy gives up at the first failure. */
class BinanceStreamTest {

  private static final String TRADE = """
      {"e":"trade","E":1723161255343,"s":"BTCUSDT","t":7,"p":"61837.63","q":"0.02",\
      "T":1723161255342,"m":true,"M":true}""";

  private static final StreamEvents.Closing CLEAN = new StreamEvents.Closing(1000, "", null);
  private static final StreamEvents.Closing BROKEN =
      new StreamEvents.Closing(1006, "", new ConnectException("cut"));

  private final CollectorRegistry registry = new CollectorRegistry();
  private final IngestionMetrics metrics =
      PrometheusIngestionMetrics.register(registry, "test", "test", "ingestion");
  private final List<Outgoing> taken = new CopyOnWriteArrayList<>();
  private final ManualTime time = new ManualTime();
  private final ScriptedTransport transport = new ScriptedTransport();
  private final CompletableFuture<Throwable> end = new CompletableFuture<>();

  @Test
  void aCleanCloseByTheServerIsAReasonToReconnect() throws Exception {
    transport.then(tradeAnd(events -> events.closed(CLEAN))).then(tradeAnd(e -> e.closed(CLEAN)));
    StreamStatus status = run(taken::add, metrics);

    assertThat(taken).hasSize(2);
    assertThat(status.reconnects()).isEqualTo(2);
    assertThat(status.connected()).isFalse();
    assertThat(reconnects("server_closed")).isEqualTo(2);
    assertThat(Samples.sum(registry, "k2_binance_connection_errors_total")).isEqualTo(1);
    assertThat(transport.closed()).containsExactly(1, 2);
  }

  @Test
  void aBrokenConnectionIsAnErrorAndTheNextUrlsTurn() throws Exception {
    transport.then(tradeAnd(events -> events.closed(BROKEN)));
    run(taken::add, metrics);

    assertThat(transport.attempts()).containsExactly(URI.create("ws://a"), URI.create("ws://b"));
    assertThat(reconnects("connection_lost")).isEqualTo(1);
    assertThat(Samples.sum(
            registry,
            "k2_binance_connection_errors_total",
            Map.of("error_type", "connection_refused")))
        .isEqualTo(1);
  }

  @Test
  void anAnnouncedShutdownKeepsTheUrl() throws Exception {
    transport.then(tradeAnd(events -> events.text("{\"e\":\"serverShutdown\",\"E\":1}")));
    run(taken::add, metrics);

    assertThat(transport.attempts()).containsExactly(URI.create("ws://a"), URI.create("ws://a"));
    assertThat(Samples.sum(
            registry, "k2_binance_connection_rotations_total", Map.of("reason", "server_shutdown")))
        .isEqualTo(1);
  }

  @Test
  void framesThatAreNoTradeBecomeDeadLetters() throws Exception {
    transport.then(tradeAnd(events -> {
      events.text("garbage");
      events.binary(ByteBuffer.wrap(new byte[] {1, 2}));
      events.text("{\"result\":null,\"id\":1}");
      events.closed(CLEAN);
    }));
    StreamStatus status = run(taken::add, metrics);

    assertThat(status.trades()).isEqualTo(1);
    assertThat(status.refused()).isEqualTo(2);
    assertThat(taken)
        .extracting(item -> item.getClass().getSimpleName())
        .containsExactly("OfTrade", "OfDeadLetter", "OfDeadLetter");
    assertThat(Samples.sum(
            registry, "k2_binance_message_errors_total", Map.of("error_type", "binary_frame")))
        .isEqualTo(1);
  }

  @Test
  void withoutRoomForATradeTheConnectionIsCutAndTheLossCounted() throws Exception {
    transport.then(tradeAnd(events -> events.text(TRADE)));
    StreamStatus status = run(item -> false, metrics);

    assertThat(status.dropped()).isEqualTo(2);
    assertThat(reconnects("overrun")).isEqualTo(1);
  }

  @Test
  void aFaultOfOursCutsTheConnectionAndIsNoSilentLoss() throws Exception {
    transport.then(tradeAnd(events -> {}));
    StreamStatus status = run(
        item -> {
          throw new IllegalStateException("a fault");
        },
        metrics);
    assertThat(status.dropped()).isEqualTo(1);
  }

  @Test
  void brokenMetricsChangeNothing() throws Exception {
    transport.then(tradeAnd(events -> events.closed(CLEAN)));
    StreamStatus status = run(taken::add, FailingMetrics.create());
    assertThat(taken).hasSize(1);
    assertThat(status.reconnects()).isEqualTo(1);
  }

  @Test
  void aSymbolThatNobodyAskedForIsTakenButBoundedInItsLabel() throws Exception {
    transport.then(events -> {
      events.text(TRADE.replace("BTCUSDT", "DOGEUSDT"));
      events.closed(CLEAN);
    });
    run(taken::add, metrics);
    assertThat(taken).hasSize(1);
    assertThat(
            Samples.sum(registry, "k2_binance_messages_received_total", Map.of("symbol", "other")))
        .isEqualTo(1);
  }

  @Test
  void silenceOfTradesIsAReasonToReconnect() throws Exception {
    transport.then(events -> time.pass(Duration.ofMinutes(10)));
    run(taken::add, metrics);
    assertThat(reconnects("stale_data")).isEqualTo(1);
  }

  @Test
  void anUnansweredPingIsAReasonToReconnect() throws Exception {
    transport.then(events -> time.pass(Duration.ofSeconds(20)));
    transport.onPing(() -> time.pass(Duration.ofSeconds(10)));
    run(taken::add, metrics);
    assertThat(reconnects("pong_timeout")).isEqualTo(1);
    assertThat(Samples.sum(registry, "k2_binance_pong_timeouts_total")).isEqualTo(1);
  }

  @Test
  void aConnectionOfAgeIsReplaced() throws Exception {
    transport.then(events -> {
      time.pass(Duration.ofHours(4));
      events.text(TRADE);
    });
    run(taken::add, metrics);
    assertThat(reconnects("scheduled")).isEqualTo(1);
    assertThat(Samples.sum(registry, "k2_binance_connection_rotations_total")).isEqualTo(1);
  }

  @Test
  void nothingReachesTheIntakeOnceItIsStopped() throws Exception {
    CompletableFuture<StreamEvents> opened = new CompletableFuture<>();
    transport.then(opened::complete);
    BinanceStream stream = stream(taken::add, metrics);
    stream.start();
    StreamEvents events = opened.get(1, TimeUnit.MINUTES);
    events.text(TRADE);
    assertThat(stream.stop(Duration.ofMinutes(1))).isTrue();
    events.text(TRADE);

    assertThat(taken).hasSize(1);
    assertThat(stream.status().trades()).isEqualTo(1);
    assertThat(end).isNotDone();
  }

  private static Consumer<StreamEvents> tradeAnd(Consumer<StreamEvents> then) {
    return events -> {
      events.text(TRADE);
      then.accept(events);
    };
  }

  /** Plays the script to its end. */
  private StreamStatus run(Intake intake, IngestionMetrics measured) throws Exception {
    BinanceStream stream = stream(intake, measured);
    stream.start();
    assertThat(end.get(1, TimeUnit.MINUTES)).isInstanceOf(ExchangeUnreachableException.class);
    return stream.status();
  }

  private BinanceStream stream(Intake intake, IngestionMetrics measured) {
    StreamSettings settings = new StreamSettings(
        List.of(URI.create("ws://a"), URI.create("ws://b")),
        Set.of("BTCUSDT"),
        Duration.ofSeconds(1),
        Duration.ofMinutes(10),
        Duration.ofHours(4),
        new ReconnectPolicy.Settings(Duration.ZERO, Duration.ZERO, Duration.ofHours(1), 1));
    return new BinanceStream(
        settings, transport, intake, measured, time, new Random(1), end::complete);
  }

  private double reconnects(String reason) {
    return Samples.sum(registry, "k2_binance_reconnects_total", Map.of("reason", reason));
  }
}
