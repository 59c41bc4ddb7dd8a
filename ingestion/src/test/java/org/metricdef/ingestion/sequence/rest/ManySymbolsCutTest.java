package org.metricdef.ingestion.sequence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.HistoryPage;
import org.metricdef.ingestion.sequence.RepairSettings;
import org.metricdef.ingestion.sequence.SequencedSink;
import org.metricdef.ingestion.sequence.Sequencer;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.RestLimit;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** 1,100 symbols are cut at once, and each lacks trades. */
class ManySymbolsCutTest {

  private static final int SYMBOLS = 1_100;
  private static final int TRADES = 100_000;
  private static final int WEIGHT = 25;

  /** A hundred minutes' worth of the usual allowance, so that the test need not last so long. */
  private static final int ALLOWANCE = 480_000;

  private final CollectorRegistry registry = new CollectorRegistry();
  private final Map<String, Long> next = new ConcurrentHashMap<>();
  private final AtomicLong trades = new AtomicLong();

  @Test
  void eachIsAskedForOnceAndAllTradesAreThere() throws Exception {
    Set<String> symbols = new TreeSet<>();
    IntStream.range(0, SYMBOLS).forEach(i -> symbols.add("S" + i + "USDT"));
    ExchangeOptions options = ExchangeOptions.DEFAULTS
        .regardless()
        .withRestLimit(new RestLimit(ALLOWANCE, Duration.ofMinutes(1)));
    try (SimulatedExchange exchange =
        SimulatedExchange.start(new TradeSimulator(3, symbols, TRADES), options)) {
      assertThat(exchange.awaitAllSent(Duration.ofMinutes(2))).isTrue();
      Map<String, Long> last = new HashMap<>();
      Map<String, Place> from = new HashMap<>();
      for (SentTrade trade : exchange.sent()) {
        last.put(trade.symbol(), trade.tradeId());
        from.putIfAbsent(
            trade.symbol(), new Place(1, trade.tradeId() + 1, trade.tradeTimeMillis() * 1_000));
      }
      assertThat(last.size()).isEqualTo(SYMBOLS);
      BinanceHistory history = new BinanceHistory(
          RestSettings.at(List.of(URI.create(exchange.restUrl()))),
          Dataset.BINANCE_TRADES,
          Listed.directory(symbols),
          TimeSource.system());
      try (Sequencer sequencer = sequencer(ALLOWANCE, history)) {
        from.forEach((symbol, place) -> sequencer.open(symbol, Optional.of(place), sink()));
        long most = sequencer.status().backlog().requests();
        assertThat(most).isPositive();
        await(() -> sequencer.status().repairing() == 0);
        last.forEach((symbol, id) -> assertThat(
                next.getOrDefault(symbol, from.get(symbol).next()))
            .as(symbol)
            .isEqualTo(id + 1));
        assertThat(sequencer.status().backlog().requests()).isZero();
      }
      assertThat(trades.get()).isEqualTo(TRADES - SYMBOLS);
      long pages = last.entrySet().stream()
          .mapToLong(each -> (each.getValue() + 1 - from.get(each.getKey()).next()) / 1_000 + 1)
          .sum();
      assertThat(exchange.restWeight())
          .as("the weight of the pages that it takes, and of no request in vain")
          .isEqualTo(pages * WEIGHT);
    }
  }

  @Test
  void whatIsLeftAndForHowLongIsSaid() throws Exception {
    CountDownLatch answers = new CountDownLatch(1);
    TradeHistory waiting = (symbol, fromId, limit, turn) -> {
      answers.await();
      return new HistoryPage(List.of(), false, OptionalInt.empty());
    };
    try (Sequencer sequencer = sequencer(4_800, waiting)) {
      IntStream.range(0, SYMBOLS)
          .forEach(i -> sequencer.open("S" + i + "USDT", Trades.after(1), sink()));
      var backlog = sequencer.status().backlog();
      assertThat(backlog.requests()).isEqualTo(SYMBOLS);
      // 27,500 of weight at 4,800 a minute, but for what may be used at once.
      assertThat(backlog.timeLeft()).isBetween(Duration.ofSeconds(325), Duration.ofSeconds(344));
      await(() -> Samples.sum(registry, "k2_sequence_repair_requests_left") == SYMBOLS);
      assertThat(Samples.sum(registry, "k2_sequence_repair_seconds_left")).isBetween(300.0, 344.0);
      answers.countDown();
      await(() -> sequencer.status().backlog().requests() < SYMBOLS);
    }
  }

  @Test
  void slowAnswersDoNotKeepTheAllowanceFromBeingUsed() throws Exception {
    int wanted = RepairSettings.Requests.DEFAULTS.threads();
    // At five seconds an answer, so many have to be under way for 3.2 requests a second.
    assertThat(wanted).isGreaterThanOrEqualTo(16);
    CountDownLatch underWay = new CountDownLatch(wanted);
    TradeHistory slow = (symbol, fromId, limit, turn) -> {
      underWay.countDown();
      underWay.await();
      return new HistoryPage(List.of(), false, OptionalInt.empty());
    };
    try (Sequencer sequencer = sequencer(4_800, slow)) {
      IntStream.range(0, 100)
          .forEach(i -> sequencer.open("S" + i + "USDT", Trades.after(1), sink()));
      await(() -> underWay.getCount() == 0);
    }
  }

  @Test
  void theOldestGapsAreAskedForFirst() throws Exception {
    List<String> asked = new ArrayList<>();
    TradeHistory recording = (symbol, fromId, limit, turn) -> {
      synchronized (asked) {
        asked.add(symbol);
      }
      return new HistoryPage(List.of(), false, OptionalInt.empty());
    };
    // 48 requests at once and 4 a second after that: the others wait for their turn.
    try (Sequencer sequencer = sequencer(6_000, recording)) {
      IntStream.range(0, 70)
          .forEach(i -> sequencer.open("S" + i + "USDT", Trades.after(1), sink()));
      await(() -> sequencer.status().repairing() < 15);
    }
    // Some are under way at a time, so that neighbours may change places.
    int threads = RepairSettings.Requests.within(6_000).threads();
    for (int i = 0; i < asked.size(); i++) {
      int number = Integer.parseInt(asked.get(i).replaceAll("\\D", ""));
      assertThat(Math.abs(number - i)).as(asked.toString()).isLessThanOrEqualTo(2 * threads);
    }
  }

  private Sequencer sequencer(int allowance, TradeHistory history) {
    RepairSettings usual = RepairSettings.DEFAULTS;
    RepairSettings settings = new RepairSettings(
        usual.grace(),
        usual.roomPause(),
        usual.held(),
        RepairSettings.Requests.within(allowance).threads() > 32
            ? new RepairSettings.Requests(
                1_000, 16, Duration.ofSeconds(1), Duration.ofSeconds(30), allowance, WEIGHT)
            : RepairSettings.Requests.within(allowance),
        usual.holes());
    return new Sequencer(
        settings,
        history,
        letter -> true,
        PrometheusIngestionMetrics.register(registry, "test", "test", "test"),
        TimeSource.system(),
        new Random(1),
        failure -> {
          throw new AssertionError(failure);
        });
  }

  private SequencedSink sink() {
    return new SequencedSink() {
      @Override
      public boolean offer(Sequenced item) {
        Long expected = next.put(item.symbol(), item.nextId());
        assertThat(expected == null || expected == item.firstId())
            .as("%s", item)
            .isTrue();
        trades.incrementAndGet();
        return true;
      }

      @Override
      public boolean hasRoom() {
        return true;
      }
    };
  }

  private static void await(BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime() - end).as("nanoseconds beyond two minutes").isNegative();
      Thread.sleep(5);
    }
  }
}
