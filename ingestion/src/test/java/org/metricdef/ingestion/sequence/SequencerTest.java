package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.metricdef.ingestion.FailingMetrics;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.TradeOrigin;

/** With its own threads, in real time. */
@Timeout(60)
class SequencerTest {

  private static final String BTC = "BTCUSDT";
  private static final String ETH = "ETHUSDT";

  private final CollectorRegistry registry = new CollectorRegistry();
  private final List<Throwable> deaths = new CopyOnWriteArrayList<>();
  private final ScriptedHistory history = new ScriptedHistory();
  private final RecordingSink sink = new RecordingSink();
  private Sequencer sequencer =
      sequencer(history, PrometheusIngestionMetrics.register(registry, "test", "test", "test"));

  @AfterEach
  void stop() {
    sequencer.close();
    assertThat(deaths).isEmpty();
  }

  @Test
  void givesTradesToTheSinkOfTheirSymbol() {
    RecordingSink other = new RecordingSink();
    sequencer.open(BTC, Optional.empty(), sink);
    sequencer.open(ETH, Optional.empty(), other);
    assertThat(live(BTC, 1) && live(ETH, 7) && live(BTC, 2)).isTrue();
    assertThat(sink.items()).containsExactly("1", "2");
    assertThat(other.items()).containsExactly("7");
  }

  @Test
  void ignoresSymbolsThatAreNotOpen() {
    assertThat(live(BTC, 1)).isTrue();
    sequencer.open(BTC, Optional.empty(), sink);
    sequencer.close(BTC);
    sequencer.close(BTC);
    assertThat(live(BTC, 1)).isTrue();
    assertThat(sink.items()).isEmpty();
    assertThat(sequencer.status().counts().foreign()).isEqualTo(2);
    assertThat(sequencer.status().open()).isZero();
  }

  @Test
  void aSymbolIsOpenedOnce() {
    sequencer.open(BTC, Optional.empty(), sink);
    assertThatThrownBy(() -> sequencer.open(BTC, Optional.empty(), sink))
        .isInstanceOf(IllegalStateException.class);
    sequencer.close(BTC);
    sequencer.open(BTC, Optional.empty(), sink);
    live(BTC, 1);
    assertThat(sink.items()).containsExactly("1");
  }

  @Test
  void hasRoomWhereEverySinkHas() {
    RecordingSink other = new RecordingSink();
    sequencer.open(BTC, Optional.empty(), sink);
    sequencer.open(ETH, Optional.empty(), other);
    assertThat(sequencer.hasRoom()).isTrue();
    other.room(0);
    assertThat(sequencer.hasRoom()).isFalse();
    assertThat(live(ETH, 1)).isFalse();
    assertThat(live(BTC, 1)).isTrue();
    other.room(10);
    assertThat(sequencer.hasRoom()).isTrue();
    await(() -> other.items().equals(List.of("1")));
  }

  @Test
  void catchesUpAndTellsOfIt() {
    history.has(1, 25);
    sequencer.open(BTC, Trades.after(0), sink);
    await(() -> sink.items().size() == 25);
    await(() -> sequencer.status().repairing() == 0);
    assertThat(sequencer.status().counts().repaired()).isEqualTo(25);
    live(BTC, 26);
    assertThat(sink.items()).startsWith("1r").endsWith("25r", "26");
  }

  @Test
  void measuresHowItStands() {
    sequencer.open(BTC, Optional.empty(), sink);
    live(BTC, 1);
    live(BTC, 9);
    assertThat(sequencer.status().repairing()).isEqualTo(1);
    assertThat(sequencer.status().held()).isEqualTo(1);
    await(() -> Samples.sum(registry, "k2_sequence_held_trades") == 1);
    assertThat(Samples.sum(registry, "k2_sequence_repairs_in_progress")).isEqualTo(1);
    await(() -> sequencer.status().oldestRepair().toMillis() > 1);
    await(() -> Samples.sum(registry, "k2_sequence_oldest_repair_seconds") > 0);
  }

  @Test
  void oneSymbolsRepairKeepsNoOtherWaiting() {
    CountDownLatch release = new CountDownLatch(1);
    replaceBy((symbol, fromId, limit, turn) -> {
      if (symbol.equals(BTC)) {
        release.await();
      }
      return history.fetch(symbol, fromId, limit);
    });
    RecordingSink other = new RecordingSink();
    history.has(1, 3);
    sequencer.open(BTC, Trades.after(0), sink);
    sequencer.open(ETH, Trades.after(0), other);
    await(() -> other.items().size() == 3);
    assertThat(live(BTC, 4)).isTrue();
    assertThat(live(ETH, 4)).isTrue();
    assertThat(sink.items()).isEmpty();
    release.countDown();
    await(() -> sink.items().equals(List.of("1r", "2r", "3r", "4")));
  }

  @Test
  void aSymbolIsClosedWhileItsSinkIsBlocked() throws InterruptedException {
    BlockingSink blocked = new BlockingSink();
    sequencer.open(BTC, Optional.empty(), blocked);
    Thread reader = new Thread(() -> live(BTC, 1));
    reader.start();
    blocked.entered.acquire();
    Thread closer = new Thread(() -> sequencer.close(BTC));
    closer.start();
    blocked.closed.countDown();
    closer.join();
    reader.join();
    int offers = blocked.offers;
    live(BTC, 2);
    assertThat(blocked.offers).isEqualTo(offers);
    assertThat(sequencer.status().held()).isZero();
  }

  @Test
  void takesNothingOnceItIsClosed() {
    sequencer.open(BTC, Optional.empty(), sink);
    sequencer.close();
    assertThat(live(BTC, 1)).isFalse();
    assertThatThrownBy(() -> sequencer.open(ETH, Optional.empty(), sink))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closingEndsARequestThatIsUnderWay() throws InterruptedException {
    BlockingQueue<Thread> asking = new LinkedBlockingQueue<>();
    replaceBy((symbol, fromId, limit, turn) -> {
      asking.add(Thread.currentThread());
      new CountDownLatch(1).await();
      throw new AssertionError("waited for nothing");
    });
    sequencer.open(BTC, Trades.after(0), sink);
    Thread thread = asking.take();
    assertThat(thread.getName()).startsWith("repair-");
    sequencer.close();
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void failingMetricsDoNoHarm() {
    sequencer.close();
    sequencer = sequencer(history, FailingMetrics.create());
    history.has(1, 9).lacks(5, 5);
    sequencer.open(BTC, Trades.after(0), sink);
    live(BTC, 12);
    live(BTC, 12);
    history.has(10, 12);
    await(() -> sink.items().contains("12"));
    assertThat(sink.items()).hasSize(12).contains("hole 5-5");
  }

  private void replaceBy(TradeHistory other) {
    sequencer.close();
    sequencer = sequencer(
        other, PrometheusIngestionMetrics.register(new CollectorRegistry(), "test", "test", "t"));
  }

  private Sequencer sequencer(TradeHistory from, IngestionMetrics metrics) {
    RepairSettings quick = new RepairSettings(
        Duration.ofMillis(5),
        Duration.ofMillis(5),
        new RepairSettings.Held(100, 200),
        new RepairSettings.Requests(
            10, 2, Duration.ofMillis(5), Duration.ofMillis(20), 1_000_000, 1),
        new RepairSettings.Holes(Duration.ofMillis(5), 2, Duration.ofSeconds(30)));
    return new Sequencer(
        quick, from, letter -> true, metrics, TimeSource.system(), new Random(1), deaths::add);
  }

  private boolean live(String symbol, long id) {
    return sequencer.offer(Trades.trade(symbol, id, TradeOrigin.STREAM));
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** A sink that waits for room until it is closed. */
  private static final class BlockingSink implements SequencedSink {

    private final Semaphore entered = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int offers;

    @Override
    public boolean offer(Sequenced item) {
      offers++;
      entered.release();
      try {
        closed.await();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
      return false;
    }

    @Override
    public boolean hasRoom() {
      return false;
    }
  }
}
