package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeSink;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.Heartbeat;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** The feed against an exchange on real sockets, which holds it to the exchange's limits. */
class BinanceFeedTest {

  private static final Set<String> TWO = Set.of("BTCUSDT", "ETHUSDT");
  private static final ExchangeOptions SLOW = ExchangeOptions.DEFAULTS
      .withPace((previous, next) -> TimeUnit.MILLISECONDS.toNanos(1))
      .startedByHand();

  @Test
  void manySymbolsComeOverSeveralLinksEachTradeOnce() throws Exception {
    Set<String> symbols = LinkBench.symbols(300);
    try (SimulatedExchange exchange =
            SimulatedExchange.start(new TradeSimulator(1, symbols, 20_000));
        FeedBench bench = new FeedBench(FeedBench.settings(exchange.url(), symbols, 128)).start()) {
      assertThat(exchange.awaitAllSent(FeedBench.LONG)).isTrue();
      bench.await("all received", () -> bench.feed.status().trades() == 20_000);
      bench.await("all confirmed", () -> bench.feed.status().subscribed() == 300);
      assertThat(bench.received())
          .containsExactlyInAnyOrderElementsOf(FeedBench.names(exchange.sent()));
      assertThat(exchange.connections()).isEqualTo(3);
      FeedStatus status = bench.feed.status();
      assertThat(status.wantedLinks()).isEqualTo(3);
      assertThat(status.unconfirmed()).isZero();
      assertThat(status.reconnects()).isZero();
      bench.await("measured", () -> measured(bench, "k2_binance_subscribed_streams") == 300);
      assertThat(measured(bench, "k2_binance_connection_status")).isEqualTo(1);
      assertThat(measured(bench, "k2_binance_messages_received_total")).isEqualTo(20_000);
      assertThat(measured(bench, "k2_binance_lag_seconds")).isNotNegative();
      assertThat(measured(bench, "k2_binance_last_message_timestamp_seconds")).isPositive();
    }
  }

  @Test
  void aFullConnectionIsSubscribedToWithinTheExchangesLimitOfMessages() throws Exception {
    Set<String> symbols = LinkBench.symbols(1_024);
    try (SimulatedExchange exchange =
            SimulatedExchange.start(new TradeSimulator(1, symbols, 1), SLOW);
        FeedBench bench =
            new FeedBench(FeedBench.settings(exchange.url(), symbols, 1_024)).start()) {
      bench.await("all confirmed", () -> bench.feed.status().subscribed() == 1_024);
      assertThat(bench.feed.status().reconnects()).isZero();
      assertThat(exchange.connections()).isEqualTo(1);
      assertThat(exchange.subscribers("s1023usdt@trade")).isEqualTo(1);
    }
  }

  @Test
  void symbolsChangeWhileItRuns() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(new TradeSimulator(1, TWO, 1), SLOW);
        FeedBench bench = new FeedBench(FeedBench.settings(exchange.url(), TWO, 10)).start()) {
      bench.await("two", () -> bench.feed.status().subscribed() == 2);
      bench.feed.symbols(Set.of("ETHUSDT", "BNBUSDT"));
      bench.await("another", () -> exchange.subscribers("bnbusdt@trade") == 1);
      bench.await("one fewer", () -> exchange.subscribers("btcusdt@trade") == 0);
      bench.await("confirmed", () -> bench.feed.status().unconfirmed() == 0);
      assertThat(exchange.subscribers("ethusdt@trade")).isEqualTo(1);
      assertThat(exchange.connections()).isEqualTo(1);

      bench.feed.symbols(Set.of());
      bench.await("no connection", () -> exchange.connections() == 0);
      assertThat(bench.feed.status().wantedLinks()).isZero();
      bench.feed.symbols(LinkBench.symbols(25));
      bench.await("three", () -> bench.feed.status().subscribed() == 25);
      assertThat(exchange.connections()).isEqualTo(3);
      assertThat(bench.feed.status().reconnects()).isZero();
    }
  }

  @Test
  void announcedShutdownsLoseNoTrade() throws Exception {
    try (SimulatedExchange exchange =
            SimulatedExchange.start(new TradeSimulator(1, TWO, 3_000), SLOW);
        FeedBench bench = new FeedBench(FeedBench.settings(exchange.url(), TWO, 1)).start()) {
      bench.await("confirmed", () -> bench.feed.status().subscribed() == 2);
      exchange.startTrading();
      bench.await("some", () -> bench.feed.status().trades() > 300);
      exchange.announceShutdown();
      bench.await("both replaced", () -> bench.feed.status().reconnects() == 2);
      assertThat(exchange.awaitAllSent(FeedBench.LONG)).isTrue();
      Set<String> sent = new HashSet<>(FeedBench.names(exchange.sent()));
      bench.await("all", () -> new HashSet<>(bench.received()).size() == sent.size());
      assertThat(new HashSet<>(bench.received())).isEqualTo(sent);
      assertThat(bench.feed.status().lastEnd()).isEqualTo(DisconnectReason.SERVER_SHUTDOWN);
      bench.await("old ones closed", () -> exchange.connections() == 2);
    }
  }

  @Test
  void plannedReplacementsLoseNoTrade() throws Exception {
    FeedBench.Wanted settings;
    try (SimulatedExchange exchange =
        SimulatedExchange.start(new TradeSimulator(1, TWO, 5_000), SLOW)) {
      settings = FeedBench.settings(exchange.url(), TWO, 1, Duration.ofSeconds(1));
      try (FeedBench bench = new FeedBench(settings).start()) {
        bench.await("confirmed", () -> bench.feed.status().subscribed() == 2);
        exchange.startTrading();
        assertThat(exchange.awaitAllSent(FeedBench.LONG)).isTrue();
        Set<String> sent = new HashSet<>(FeedBench.names(exchange.sent()));
        bench.await("all", () -> new HashSet<>(bench.received()).size() == sent.size());
        assertThat(new HashSet<>(bench.received())).isEqualTo(sent);
        assertThat(Samples.sum(
                bench.registry,
                "k2_binance_connection_rotations_total",
                Map.of("reason", "scheduled")))
            .isGreaterThanOrEqualTo(4);
      }
    }
  }

  @Test
  void aFrameThatIsNotTakenForSecondsDoesNotCostTheConnection() throws Exception {
    // The exchange's own heartbeat at a tenth, and thrice as often. It runs on beyond the timeout.
    ExchangeOptions options =
        SLOW.withHeartbeat(new Heartbeat(Duration.ofMillis(700), Duration.ofSeconds(6)));
    AtomicInteger seen = new AtomicInteger();
    TradeSink slow = item -> {
      if (seen.incrementAndGet() == 100) {
        sleep(Duration.ofSeconds(3));
      }
      return true;
    };
    try (SimulatedExchange exchange =
            SimulatedExchange.start(new TradeSimulator(1, TWO, 7_500), options);
        FeedBench bench = new FeedBench(
                FeedBench.settings(exchange.url(), TWO, 2), TimeSource.system(), slow)
            .start()) {
      bench.await("confirmed", () -> bench.feed.status().subscribed() == 2);
      exchange.startTrading();
      bench.await("all", () -> bench.received().size() == 7_500);
      assertThat(bench.feed.status().reconnects()).isZero();
    }
  }

  @Test
  void withoutRoomItWaitsForRoomAndGoesOn() throws Exception {
    AtomicBoolean room = new AtomicBoolean(true);
    TradeSink narrow = new TradeSink() {
      @Override
      public boolean offer(Trade trade) {
        return room.get();
      }

      @Override
      public boolean hasRoom() {
        return room.get();
      }
    };
    try (SimulatedExchange exchange =
            SimulatedExchange.start(new TradeSimulator(1, TWO, 3_000), SLOW);
        FeedBench bench = new FeedBench(
                FeedBench.settings(exchange.url(), TWO, 2), TimeSource.system(), narrow)
            .start()) {
      bench.await("confirmed", () -> bench.feed.status().subscribed() == 2);
      exchange.startTrading();
      bench.await("some", () -> bench.received().size() > 100);
      room.set(false);
      bench.await("cut", () -> exchange.connections() == 0);
      assertThat(bench.feed.status().connected()).isFalse();
      long before = exchange.sentCount();
      room.set(true);
      assertThat(exchange.awaitAllSent(FeedBench.LONG)).isTrue();
      assertThat(exchange.sentCount()).isGreaterThan(before);
      String last = FeedBench.names(exchange.sent()).get(2_999);
      bench.await("the last", () -> bench.received().contains(last));
      assertThat(bench.feed.status().dropped()).isZero();
      assertThat(measured(bench, "k2_backpressure_events_total")).isEqualTo(1);
    }
  }

  @Test
  void nothingReachesTheSinkOnceItIsStopped() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    CountDownLatch entered = new CountDownLatch(1);
    TradeSink slow = item -> {
      inside.incrementAndGet();
      entered.countDown();
      sleep(Duration.ofMillis(500));
      inside.decrementAndGet();
      return true;
    };
    try (SimulatedExchange exchange =
        SimulatedExchange.start(new TradeSimulator(1, TWO, 100_000))) {
      FeedBench bench = new FeedBench(
              FeedBench.settings(exchange.url(), TWO, 2), TimeSource.system(), slow)
          .start();
      assertThat(entered.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(bench.feed.stop(FeedBench.LONG)).isTrue();
      assertThat(inside).hasValue(0);
      int received = bench.received().size();
      Thread.sleep(100);
      assertThat(bench.received()).hasSize(received);
      assertThat(bench.end).isNotDone();
    }
  }

  @Test
  void stoppedBeforeItsStartItIsStopped() throws Exception {
    FeedBench bench = new FeedBench(FeedBench.settings("ws://127.0.0.1:1", TWO, 2));
    assertThat(bench.feed.status().connected()).isFalse();
    assertThat(bench.feed.stop(FeedBench.LONG)).isTrue();
  }

  private static double measured(FeedBench bench, String name) {
    return Samples.sum(bench.registry, name);
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
