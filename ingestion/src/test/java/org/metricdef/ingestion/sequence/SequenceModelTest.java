package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.trade.Sequenced;

/**
 * Random markets over random bad connections, several at once, beside a history with faults, into
 * sinks that now and then have no room: each sink gets each trade that happened once and in order,
 * and exactly the holes that the market has. {@code -Dsequence.seed=N} runs one again, {@code
 * -Dsequence.seeds=N} that many.
 */
class SequenceModelTest {

  private static final int HELD_PER_SYMBOL = 30;
  private static final int HELD_IN_ALL = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final RepairSettings QUICK = new RepairSettings(
      Duration.ofNanos(500_000),
      Duration.ofMillis(1),
      new RepairSettings.Held(HELD_PER_SYMBOL, HELD_IN_ALL),
      new RepairSettings.Requests(
          20, 2, Duration.ofMillis(1), Duration.ofMillis(4), 600_000_000, 25),
      new RepairSettings.Holes(Duration.ofMillis(1), 2, Duration.ofSeconds(30)));

  @Test
  void everyTradeComesOnceAndInOrderAndEveryHoleIsTold() throws InterruptedException {
    Integer single = Integer.getInteger("sequence.seed");
    int first = single == null ? 0 : single;
    int count = single == null ? Integer.getInteger("sequence.seeds", 300) : 1;
    long holes = 0;
    long repaired = 0;
    for (int seed = first; seed < first + count; seed++) {
      SequenceStatus.Counts counts = run(seed);
      holes += counts.holes();
      repaired += counts.repaired();
    }
    // Else the faults would not be faults.
    assertThat(holes).isGreaterThan(count);
    assertThat(repaired).isGreaterThan(10L * count);
  }

  private static SequenceStatus.Counts run(int seed) throws InterruptedException {
    Random random = new Random(seed);
    Map<String, SimulatedMarket> markets = new TreeMap<>();
    for (String symbol : List.of("BTCUSDT", "ETHUSDT", "BNBUSDT").subList(0, 1 + seed % 3)) {
      markets.put(symbol, new SimulatedMarket(50 + random.nextInt(400), random));
    }
    FaultyHistory history = new FaultyHistory(markets, new Random(random.nextLong()));
    Map<String, ModelSink> sinks = new HashMap<>();
    List<Throwable> deaths = new CopyOnWriteArrayList<>();
    try (Sequencer sequencer = new Sequencer(
        QUICK,
        history,
        letter -> true,
        PrometheusIngestionMetrics.register(new CollectorRegistry(), "test", "test", "test"),
        TimeSource.system(),
        new Random(random.nextLong()),
        deaths::add)) {
      markets.forEach((symbol, market) -> {
        ModelSink sink = new ModelSink(sequencer, new Random(random.nextLong()));
        sinks.put(symbol, sink);
        OptionalLong lastId =
            random.nextBoolean() ? OptionalLong.of(market.idOf(0) - 1) : OptionalLong.empty();
        sink.beginsAtFirst = lastId.isPresent();
        sequencer.open(
            symbol,
            lastId.stream().mapToObj(Trades::after).findFirst().flatMap(place -> place),
            sink);
      });
      List<Thread> connections = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        Thread connection = new Thread(
            new LossyConnection(markets, sequencer, new Random(random.nextLong())), "model-" + i);
        connection.setUncaughtExceptionHandler((thread, failure) -> deaths.add(failure));
        connections.add(connection);
        connection.start();
      }
      for (Thread connection : connections) {
        connection.join();
      }
      finish(seed, markets, sequencer, sinks);

      markets.forEach((symbol, market) -> {
        ModelSink sink = sinks.get(symbol);
        int start = sink.beginsAtFirst ? 0 : market.indexOf(sink.firstId());
        assertThat(sink.items())
            .as("seed %d, %s", seed, symbol)
            .isEqualTo(market.expectedFrom(start));
      });
      assertThat(sinks.values())
          .as("seed %d", seed)
          .allMatch(sink -> sink.mostHeld.get() <= HELD_IN_ALL);
      assertThat(history.hasOverlapped()).as("seed %d", seed).isFalse();
      assertThat(history.requests()).as("seed %d", seed).isLessThan(5_000);
      assertThat(deaths).as("seed %d", seed).isEmpty();
      assertThat(sequencer.status().held()).as("seed %d", seed).isZero();
      return sequencer.status().counts();
    }
  }

  /** A last trade of each market that is not lost, so that all before it is known to lack. */
  private static void finish(
      int seed,
      Map<String, SimulatedMarket> markets,
      Sequencer sequencer,
      Map<String, ModelSink> sinks) {
    markets.forEach((symbol, market) ->
        sequencer.offer(LossyConnection.trade(symbol, market.idOf(market.size() - 1))));
    long start = System.nanoTime();
    while (sequencer.status().repairing() > 0) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new AssertionError("seed " + seed + " does not come to an end: " + sequencer.status()
            + " " + sinks.values().stream().map(ModelSink::items).toList());
      }
      LockSupport.parkNanos(200_000);
    }
  }

  /** Refuses now and then, and says whether it will. */
  private static final class ModelSink implements SequencedSink {

    private final RecordingSink items = new RecordingSink();
    private final Sequencer sequencer;
    private final Random random;
    private final AtomicInteger mostHeld = new AtomicInteger();
    private boolean beginsAtFirst;
    private int refusals;

    ModelSink(Sequencer sequencer, Random random) {
      this.sequencer = sequencer;
      this.random = random;
    }

    List<String> items() {
      return items.items().stream().map(item -> item.replace("r", "")).toList();
    }

    long firstId() {
      return Long.parseLong(items().get(0));
    }

    @Override
    public synchronized boolean offer(Sequenced item) {
      mostHeld.accumulateAndGet(sequencer.status().held(), Math::max);
      refusals += random.nextInt(100) == 0 ? random.nextInt(5) : 0;
      if (refusals > 0) {
        refusals--;
        return false;
      }
      return items.offer(item);
    }

    @Override
    public synchronized boolean hasRoom() {
      refusals -= refusals > 0 ? 1 : 0;
      return refusals == 0;
    }
  }
}
