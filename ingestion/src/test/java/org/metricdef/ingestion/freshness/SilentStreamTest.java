package org.metricdef.ingestion.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.exchange.BinanceFeed;
import org.metricdef.ingestion.exchange.ReconnectSettings;
import org.metricdef.ingestion.exchange.StreamSettings;
import org.metricdef.ingestion.exchange.TradeFeed;
import org.metricdef.ingestion.exchange.WebSocketTransport;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.RepairSettings;
import org.metricdef.ingestion.sequence.SequencedSink;
import org.metricdef.ingestion.sequence.Sequencer;
import org.metricdef.ingestion.sequence.SymbolStanding;
import org.metricdef.ingestion.sequence.rest.BinanceHistory;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.Pace;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** A stream that falls silent on an exchange over real sockets, while its connection lives on. */
class SilentStreamTest {

  private static final String SILENT = "BTCUSDT";
  private static final Set<String> SYMBOLS = Set.of(SILENT, "ETHUSDT", "BNBUSDT");
  private static final Consumer<Throwable> FAILING = failure -> {
    throw new AssertionError(failure);
  };

  private final TimeSource time = TimeSource.system();
  private final CollectorRegistry registry = new CollectorRegistry();
  private final IngestionMetrics metrics =
      PrometheusIngestionMetrics.register(registry, "test", "test", "test");
  private final MarketDirectory directory = Listed.directory(SYMBOLS);
  private final RequestBudget budget = new RequestBudget(4_800, time);
  private final Map<String, Long> next = new ConcurrentHashMap<>();

  @Test
  void itIsNamedRenewedAndNothingIsLost() throws Exception {
    ExchangeOptions options =
        ExchangeOptions.DEFAULTS.withPace(Pace.perSecond(300)).startedByHand();
    try (SimulatedExchange exchange =
            SimulatedExchange.start(new TradeSimulator(7, SYMBOLS, 1_000_000), options);
        Sequencer sequencer = sequencer(exchange)) {
      TradeFeed feed = feed(exchange, sequencer);
      SYMBOLS.forEach(symbol -> sequencer.open(symbol, Optional.empty(), sink()));
      feed.start();
      feed.symbols(SYMBOLS);
      await(() -> feed.streaming().equals(SYMBOLS));
      exchange.startTrading();
      await(() -> next.keySet().equals(SYMBOLS));
      FreshnessWatch watch = new FreshnessWatch(
          List.of(URI.create(exchange.restUrl())),
          budget,
          new Streams(sequencer, feed),
          metrics,
          time,
          FAILING);
      watch.look();
      exchange.silence(SILENT);
      while (watch.status().silent().isEmpty()) {
        long made = exchange.sentCount(SILENT);
        await(() -> exchange.sentCount(SILENT) > made + 20);
        watch.look();
      }
      assertThat(watch.status().silent()).containsOnlyKeys(SILENT);
      assertThat(exchange.listRequests()).isZero();

      // Another connection has taken over, and brings the symbol.
      await(() -> feed.status().reconnects() == 1 && feed.streaming().equals(SYMBOLS));
      long arrivals = sequencer.standings().get(SILENT).arrivals();
      await(() -> sequencer.standings().get(SILENT).arrivals() > arrivals);
      watch.look();
      assertThat(watch.status().silent()).isEmpty();
      assertThat(Samples.sum(
              registry, "k2_binance_reconnects_total", Map.of("reason", "silent_symbol")))
          .isEqualTo(1);

      SYMBOLS.forEach(exchange::halt);
      await(() -> SYMBOLS.stream().allMatch(exchange::isHalted));
      await(() -> lacking(exchange).isEmpty());
      assertThat(sequencer.status().counts().holes()).isZero();
      assertThat(feed.stop(Duration.ofSeconds(30))).isTrue();
    }
  }

  /** The symbols whose newest trade has not come through. */
  private Set<String> lacking(SimulatedExchange exchange) {
    Set<String> lacking = new TreeSet<>();
    Map<String, Long> newest = new HashMap<>();
    exchange.sent().forEach(trade -> newest.put(trade.symbol(), trade.tradeId()));
    newest.forEach((symbol, id) -> {
      if (next.get(symbol) <= id) {
        lacking.add(symbol);
      }
    });
    return lacking;
  }

  /** Fails where an id is not the next: nothing is left out, and nothing comes twice. */
  private SequencedSink sink() {
    return new SequencedSink() {
      @Override
      public boolean offer(Sequenced item) {
        Long expected = next.put(item.symbol(), item.nextId());
        if (expected != null && expected != item.firstId()) {
          throw new AssertionError(item + " and not " + expected);
        }
        return true;
      }

      @Override
      public boolean hasRoom() {
        return true;
      }
    };
  }

  private Sequencer sequencer(SimulatedExchange exchange) {
    return new Sequencer(
        RepairSettings.DEFAULTS,
        new BinanceHistory(
            RestSettings.at(List.of(URI.create(exchange.restUrl()))),
            Dataset.BINANCE_TRADES,
            directory,
            time),
        letter -> true,
        budget,
        metrics,
        time,
        new Random(1),
        FAILING);
  }

  private TradeFeed feed(SimulatedExchange exchange, Sequencer sequencer) {
    StreamSettings settings = new StreamSettings(
        List.of(URI.create(exchange.url())),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofHours(4),
        new ReconnectSettings(
            Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(30), -1));
    return new BinanceFeed(
        settings,
        new WebSocketTransport(256 * 1024),
        directory,
        sequencer,
        letter -> true,
        metrics,
        time,
        new Random(2),
        FAILING);
  }

  private record Streams(Sequencer sequencer, TradeFeed feed) implements SilenceWatch.Streams {

    @Override
    public Map<String, SymbolStanding> standings() {
      return sequencer.standings();
    }

    @Override
    public Set<String> streaming() {
      return feed.streaming();
    }

    @Override
    public void catchUp(String symbol) {
      sequencer.catchUp(symbol);
    }

    @Override
    public void renew(Set<String> symbols) {
      feed.renew(symbols);
    }
  }

  private static void await(BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime() - end).as("nanoseconds beyond two minutes").isNegative();
      Thread.sleep(5);
    }
  }
}
