package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.trade.Exchange;
import org.metricdef.ingestion.trade.Origin;
import org.metricdef.testbed.broker.EmbeddedBroker;

/** A shard's writer against a real broker. Each test has a shard of its own. */
class ShardWriterIT {

  private static final int SHARDS = 20;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Checkpoint.Owner US = new Checkpoint.Owner("group", "us", 1);
  private static final Checkpoint.Owner THEM = new Checkpoint.Owner("other-group", "them", 2);

  private static EmbeddedBroker broker;
  private static ShardKafka kafka;
  private static int nextShard;

  private final List<ShardWriter> writers = new ArrayList<>();
  private final Deliveries counts = new Deliveries();
  private Shard shard;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = EmbeddedBroker.start();
    kafka = new ShardKafka(broker.bootstrapServers(), new Properties());
    try (Admin admin =
        Admin.create(ProducerSettings.admin(broker.bootstrapServers(), new Properties(), 10_000))) {
      TimeSource time = TimeSource.system();
      Topics.ensure(admin, TopicName.trades(Exchange.BINANCE), SHARDS, time);
      Topics.ensure(admin, TopicName.tradeHoles(Exchange.BINANCE), 1, time);
      Topics.ensureCompacted(admin, TopicName.tradeAssignments(Exchange.BINANCE), SHARDS, time);
    }
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void takeAShard() {
    shard = new Shard(Exchange.BINANCE, nextShard++);
  }

  @AfterEach
  void stopWriters() throws Exception {
    for (ShardWriter each : writers) {
      each.abandon();
      each.awaitEnd(SOON);
    }
  }

  @Test
  void everyTradeIsWrittenOnceAndInOrder() throws Exception {
    Told told = new Told();
    ShardQueue queue = begin(US, told);
    assertThat(told.position().next()).isEmpty();
    offer(queue, "BTCUSDT", 1, 5_000);
    offer(queue, "ETHUSDT", 70, 80);
    finish(writers.get(0));

    assertThat(ids("BTCUSDT")).isEqualTo(range(1, 5_000));
    assertThat(ids("ETHUSDT")).isEqualTo(range(70, 80));
    assertThat(counts.counts().acknowledged()).isEqualTo(5_011);
    assertThat(counts.counts().inFlight()).isZero();
  }

  @Test
  void whoComesNextGoesOnWhereTheLastOneEnded() throws Exception {
    ShardQueue queue = begin(US, new Told());
    offer(queue, "BTCUSDT", 1, 100);
    offer(queue, "ETHUSDT", 7, 7);
    finish(writers.get(0));

    Told told = new Told();
    begin(new Checkpoint.Owner("group", "the next", 1), told);
    ShardPosition position = told.position();
    assertThat(position.next()).isEqualTo(Map.of("BTCUSDT", 101L, "ETHUSDT", 8L));
    assertThat(position.last("BTCUSDT")).hasValue(100);
    assertThat(position.last("DOGEUSDT")).isEmpty();
  }

  @Test
  void whenTheBrokerComesBackNothingIsMissingAndNothingTwice() throws Exception {
    Told told = new Told();
    ShardQueue queue = begin(US, told);
    told.position();
    for (int round = 0; round < 3; round++) {
      offer(queue, "BTCUSDT", 1 + round * 2_000L, 1_000 + round * 2_000L);
      broker.stop();
      offer(queue, "BTCUSDT", 1_001 + round * 2_000L, 2_000 + round * 2_000L);
      broker.startAgain();
    }
    finish(writers.get(0));

    assertThat(ids("BTCUSDT")).isEqualTo(range(1, 6_000));
    assertThat(counts.counts().inFlight()).isZero();
  }

  @Test
  void aWriterIsNotOpenWhileTheBrokerIsAway() throws Exception {
    ShardQueue queue = begin(US, new Told());
    ShardWriter writer = writers.get(0);
    offer(queue, "BTCUSDT", 1, 10);
    awaitAcknowledged(10);
    await(writer::isOpen);
    broker.stop();
    offer(queue, "BTCUSDT", 11, 11);
    await(() -> !writer.isOpen());
    broker.startAgain();
    awaitAcknowledged(11);
    await(writer::isOpen);
  }

  @Test
  void whatIsAbandonedIsWrittenByTheNextOne() throws Exception {
    ShardQueue queue = begin(US, new Told());
    offer(queue, "BTCUSDT", 1, 3_000);
    writers.get(0).abandon();
    assertThat(writers.get(0).awaitEnd(SOON)).isTrue();
    // What was not acknowledged is nobody's any more here.
    assertThat(counts.counts().inFlight()).isZero();

    Told told = new Told();
    ShardQueue next = begin(new Checkpoint.Owner("group", "the next", 1), told);
    long from = told.position().last("BTCUSDT").orElse(0) + 1;
    assertThat(from - 1).isEqualTo(counts.counts().acknowledged());
    offer(next, "BTCUSDT", from, 3_000);
    finish(writers.get(1));
    assertThat(ids("BTCUSDT")).isEqualTo(range(1, 3_000));
  }

  @Test
  void theOlderOfTwoCannotWriteAnotherRecord() throws Exception {
    Told ours = new Told();
    ShardQueue older = begin(US, ours);
    ours.position();
    offer(older, "BTCUSDT", 1, 10);
    awaitAcknowledged(10);

    Told theirs = new Told();
    ShardQueue newer = begin(THEM, theirs);
    assertThat(theirs.position().last("BTCUSDT")).hasValue(10);
    offer(older, "BTCUSDT", 11, 20);
    assertThat(ours.fencedBy()).isEqualTo(THEM);
    assertThat(writers.get(0).awaitEnd(SOON)).isTrue();
    assertThat(older.offer(trade("BTCUSDT", 21))).isFalse();

    offer(newer, "BTCUSDT", 11, 30);
    finish(writers.get(1));
    assertThat(ids("BTCUSDT")).isEqualTo(range(1, 30));
  }

  /**
   * Each takes the shard from the other until one has said so in it. Found by a chaos run: the older
   * could look before the newer had said so, take the shard back after it had, and write again what
   * the newer had written.
   */
  @RepeatedTest(8)
  void twoThatTakeTheShardFromEachOtherWriteNoTradeTwice() throws Exception {
    Told ours = new Told();
    ShardQueue older = begin(US, ours);
    ours.position();
    offer(older, "BTCUSDT", 1, 10);
    awaitAcknowledged(10);

    Thread stream = new Thread(() -> {
      // Whoever has nothing to write does not notice that it cannot: it goes on until it does.
      for (long id = 11; older.offer(trade("BTCUSDT", id)); id++) {
        LockSupport.parkNanos(200_000);
      }
    });
    stream.start();
    Told theirs = new Told();
    ShardQueue newer = begin(THEM, theirs);
    long last = theirs.position().last("BTCUSDT").getAsLong();
    offer(newer, "BTCUSDT", last + 1, last + 1_000);
    assertThat(ours.fencedBy()).isEqualTo(THEM);
    stream.join();
    finish(writers.get(1));
    assertThat(ids("BTCUSDT")).isEqualTo(range(1, last + 1_000));
  }

  @Test
  void anIdleWriterThatIsToldThatTheShardIsTakenLooksAndEnds() throws Exception {
    Told ours = new Told();
    begin(US, ours);
    ours.position();
    Told theirs = new Told();
    begin(THEM, theirs);
    theirs.position();

    writers.get(0).noted(THEM);
    assertThat(ours.fencedBy()).isEqualTo(THEM);
    assertThat(writers.get(0).awaitEnd(SOON)).isTrue();
  }

  /** What it is told may have been written before it began. */
  @Test
  void aWriterThatIsToldOfAnEarlierOwnerGoesOn() throws Exception {
    Told ours = new Told();
    ShardQueue queue = begin(US, ours);
    ours.position();
    writers.get(0).noted(US);
    writers.get(0).noted(THEM);
    offer(queue, "BTCUSDT", 1, 10);
    finish(writers.get(0));

    assertThat(ids("BTCUSDT")).isEqualTo(range(1, 10));
    assertThat(ours.fenced).isEmpty();
  }

  @Test
  void aHoleGoesIntoTheSideTopicWithTheTradeAfterIt() throws Exception {
    ShardQueue queue = begin(US, new Told());
    offer(queue, "BTCUSDT", 1, 2);
    Sequenced.OfHole hole = new Sequenced.OfHole("BTCUSDT", 3, 5, 1_700_000_000_000_000L);
    assertThat(hole.size()).isEqualTo(3);
    assertThat(queue.offer(hole)).isTrue();
    offer(queue, "BTCUSDT", 6, 7);
    finish(writers.get(0));

    assertThat(ids("BTCUSDT")).containsExactly(1L, 2L, 6L, 7L);
    List<String> holes = new ArrayList<>();
    TopicPartition side =
        new TopicPartition(TopicName.tradeHoles(Exchange.BINANCE).name(), 0);
    try (PartitionReader reader = new PartitionReader(kafka.reader(), side)) {
      reader.forEachFrom(0, each -> holes.add(new String(each.value(), StandardCharsets.UTF_8)));
    }
    assertThat(holes)
        .containsExactly("{\"symbol\":\"BTCUSDT\",\"from_id\":3,\"to_id\":5,"
            + "\"confirmed_at_micros\":1700000000000000}");
  }

  @Test
  void instancesThatAddSymbolsAtOnceAgreeOnTheTable() throws Exception {
    TimeSource time = TimeSource.system();
    List<Thread> threads = new ArrayList<>();
    BlockingQueue<SymbolTable> tables = new LinkedBlockingQueue<>();
    for (int i = 0; i < 3; i++) {
      List<String> symbols = List.of("A" + i, "B" + i, "COMMON");
      threads.add(new Thread(() -> {
        try {
          tables.add(SymbolTables.ensure(kafka, Exchange.BINANCE, SHARDS, symbols, time));
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
        }
      }));
    }
    threads.forEach(Thread::start);
    for (Thread each : threads) {
      each.join();
    }
    assertThat(tables).hasSize(3);
    SymbolTable all = SymbolTables.ensure(kafka, Exchange.BINANCE, SHARDS, List.of("COMMON"), time);
    assertThat(all.shardOf()).hasSize(7);
    assertThat(tables)
        .allSatisfy(table -> assertThat(all.shardOf()).containsAllEntriesOf(table.shardOf()));
  }

  private ShardQueue begin(Checkpoint.Owner owner, Told told) {
    ShardQueue queue = new ShardQueue(10_000, Duration.ofSeconds(60), counts);
    ShardWriter writer = new ShardWriter(
        shard,
        kafka,
        owner,
        queue,
        counts,
        new AvroTradeEncoder(),
        new ShardWriter.Settings(Duration.ofMillis(5), RetryPolicy.DEFAULT),
        new PublishMetrics(
            PrometheusIngestionMetrics.register(new CollectorRegistry(), "s", "e", "c"),
            TopicName.trades(Exchange.BINANCE)),
        TimeSource.system(),
        told,
        told.died::add);
    writers.add(writer);
    writer.start();
    return queue;
  }

  private static void finish(ShardWriter writer) throws InterruptedException {
    writer.finish();
    assertThat(writer.awaitEnd(SOON)).as("the writer ends").isTrue();
  }

  private void awaitAcknowledged(long trades) throws InterruptedException {
    await(() -> counts.counts().acknowledged() >= trades);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - start).isLessThan(SOON.toNanos());
      Thread.sleep(10);
    }
  }

  private static void offer(ShardQueue queue, String symbol, long from, long to) {
    for (long id = from; id <= to; id++) {
      assertThat(queue.offer(trade(symbol, id))).isTrue();
    }
  }

  private static Sequenced trade(String symbol, long id) {
    return new Sequenced.OfTrade(Trades.trade(symbol, id, Origin.STREAM));
  }

  /** The ids of a symbol in the shard, in the order in which they stand there. */
  private List<Long> ids(String symbol) {
    List<Long> ids = new ArrayList<>();
    TradeKeyReader keys = new TradeKeyReader();
    try (PartitionReader reader = new PartitionReader(kafka.reader(), shard.trades())) {
      reader.forEachFrom(0, each -> {
        TradeKeyReader.TradeKey key = keys.read(each.value());
        if (key.symbol().equals(symbol)) {
          ids.add(key.id());
        }
      });
    }
    return ids;
  }

  private static List<Long> range(long from, long to) {
    List<Long> ids = new ArrayList<>();
    for (long id = from; id <= to; id++) {
      ids.add(id);
    }
    return ids;
  }

  /** What a writer told. */
  private static final class Told implements ShardWriter.Listener {

    private final BlockingQueue<ShardPosition> positions = new LinkedBlockingQueue<>();
    private final BlockingQueue<Checkpoint.Owner> fenced = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> died = new LinkedBlockingQueue<>();

    @Override
    public void opened(Shard shard, ShardPosition position) {
      positions.add(position);
    }

    @Override
    public void committed(List<Sequenced> items) {
      assertThat(items).isNotEmpty();
    }

    @Override
    public void fenced(Shard shard, Checkpoint.Owner by) {
      fenced.add(by);
    }

    ShardPosition position() throws InterruptedException {
      ShardPosition position = positions.poll(SOON.toSeconds(), TimeUnit.SECONDS);
      assertThat(died).isEmpty();
      assertThat(position).as("the writer opens").isNotNull();
      return position;
    }

    Checkpoint.Owner fencedBy() throws InterruptedException {
      return fenced.poll(SOON.toSeconds(), TimeUnit.SECONDS);
    }
  }
}
