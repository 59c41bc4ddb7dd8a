package org.metricdef.ingestion.sequence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.RepairSettings;
import org.metricdef.ingestion.sequence.SequencedSink;
import org.metricdef.ingestion.sequence.Sequencer;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.TradeHistoryTexts;
import org.metricdef.ingestion.trade.TradeOrigin;

/** A repair over HTTP from a server that first does all it can do wrong. */
@Timeout(60)
class RestRepairTest {

  private final AtomicInteger requests = new AtomicInteger();
  private final List<Sequenced> items = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @Test
  void goesOnAfterEveryFault() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
    CollectorRegistry registry = new CollectorRegistry();
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    RestSettings settings =
        new RestSettings(List.of(url), Duration.ofMillis(500), Duration.ofMillis(500), 1 << 20);
    try (Sequencer sequencer = new Sequencer(
        quick(),
        new BinanceHistory(
            settings, Dataset.BINANCE_TRADES, Listed.directory("BTCUSDT"), TimeSource.system()),
        letter -> true,
        PrometheusIngestionMetrics.register(registry, "test", "test", "test"),
        TimeSource.system(),
        new Random(1),
        failure -> {
          throw new AssertionError(failure);
        })) {
      sequencer.open("BTCUSDT", Trades.after(6), sink());
      sequencer.offer(Trades.trade("BTCUSDT", 10, TradeOrigin.STREAM));
      awaitSize(3);
      assertThat(sequencer.status().bannedUntil()).isEmpty();
      awaitSize(4);
    } finally {
      server.stop(0);
      threads.shutdownNow();
    }
    assertThat(items).extracting(Sequenced::nextId).containsExactly(8L, 9L, 10L, 11L);
    Map.of("unavailable", 2, "rate_limited", 1, "banned", 1, "bad_answer", 1, "ok", 1)
        .forEach((outcome, count) -> assertThat(
                Samples.sum(registry, "k2_binance_rest_requests_total", Map.of("outcome", outcome)))
            .as(outcome)
            .isEqualTo(count.doubleValue()));
    assertThat(Samples.sum(registry, "k2_binance_rest_used_weight")).isEqualTo(150);
  }

  /** One fault after the other, then the page. */
  private void serve(HttpExchange exchange) throws IOException {
    switch (requests.incrementAndGet()) {
      case 1 -> answer(exchange, 500, "");
      case 2 -> {
        // Mute: the client has to give up.
      }
      case 3 -> {
        exchange.getResponseHeaders().add("Retry-After", "1");
        answer(exchange, 429, "");
      }
      case 4 -> {
        exchange.getResponseHeaders().add("Retry-After", "1");
        answer(exchange, 418, "");
      }
      case 5 -> answer(exchange, 200, TradeHistoryTexts.page(1, 9));
      default -> {
        exchange.getResponseHeaders().add("X-MBX-USED-WEIGHT-1M", "150");
        answer(exchange, 200, TradeHistoryTexts.page(7, 9));
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private SequencedSink sink() {
    return new SequencedSink() {
      @Override
      public boolean offer(Sequenced item) {
        return items.add(item);
      }

      @Override
      public boolean hasRoom() {
        return true;
      }
    };
  }

  private void awaitSize(int size) {
    while (items.size() < size) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** The defaults, but for short pauses after errors. */
  private static RepairSettings quick() {
    RepairSettings usual = RepairSettings.DEFAULTS;
    RepairSettings.Requests requests = new RepairSettings.Requests(
        1_000, 1, Duration.ofMillis(5), Duration.ofMillis(20), 4_800, 25);
    return new RepairSettings(
        usual.grace(), usual.roomPause(), usual.held(), requests, usual.holes());
  }
}
