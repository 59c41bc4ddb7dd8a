package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.TradeOrigin;
import org.metricdef.testbed.broker.EmbeddedBroker;

/** A real broker, writers of a shard, and what became of them. Each test has a shard of its own. */
abstract class ShardWriterCase {

  static final int SHARDS = 40;
  static final Duration SOON = Duration.ofSeconds(60);
  static final Checkpoint.Owner US = new Checkpoint.Owner("group", "us", 1);
  static final Checkpoint.Owner THEM = new Checkpoint.Owner("other-group", "them", 2);

  static EmbeddedBroker broker;
  static KafkaCluster kafka;
  static int nextShard;

  final List<ShardWriter> writers = new ArrayList<>();
  final Deliveries counts = new Deliveries();
  Shard shard;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = EmbeddedBroker.start();
    nextShard = 0;
    kafka = new KafkaCluster(broker.bootstrapServers(), new Properties());
    try (Admin admin =
        Admin.create(ProducerSettings.admin(broker.bootstrapServers(), new Properties(), 10_000))) {
      TimeSource time = TimeSource.system();
      Topics.ensure(admin, TopicName.trades(Dataset.BINANCE_TRADES), SHARDS, time);
      Topics.ensure(admin, TopicName.tradeRefused(Dataset.BINANCE_TRADES), 1, time);
      Topics.ensure(admin, TopicName.tradeHoles(Dataset.BINANCE_TRADES), 1, time);
      Topics.ensureCompacted(
          admin, TopicName.tradeAssignments(Dataset.BINANCE_TRADES), SHARDS, time);
    }
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void takeAShard() {
    shard = new Shard(Dataset.BINANCE_TRADES, nextShard++);
  }

  @AfterEach
  void stopWriters() throws Exception {
    for (ShardWriter each : writers) {
      each.abandon();
      each.awaitEnd(SOON);
    }
  }

  ShardQueue begin(Checkpoint.Owner owner, Reported told) {
    ShardQueue queue = new ShardQueue(10_000, Duration.ofSeconds(60), counts);
    ShardContext context = new ShardContext(
        shard,
        kafka,
        owner,
        new AvroTradeEncoder(),
        counts,
        new ShardWriterSettings(Duration.ofMillis(5), RetryPolicy.DEFAULT),
        new PublishMetrics(
            PrometheusIngestionMetrics.register(new CollectorRegistry(), "s", "e", "c"),
            TopicName.trades(Dataset.BINANCE_TRADES)),
        TimeSource.system());
    ShardWriter writer = new ShardWriter(context, queue, told);
    writers.add(writer);
    writer.start();
    return queue;
  }

  static void finish(ShardWriter writer) throws InterruptedException {
    writer.finish();
    assertThat(writer.awaitEnd(SOON)).as("the writer ends").isTrue();
  }

  void awaitAcknowledged(long trades) throws InterruptedException {
    await(() -> counts.counts().acknowledged() >= trades);
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - start).isLessThan(SOON.toNanos());
      Thread.sleep(10);
    }
  }

  static void offer(ShardQueue queue, String symbol, long from, long to) {
    for (long id = from; id <= to; id++) {
      assertThat(queue.offer(trade(symbol, id))).isTrue();
    }
  }

  static Sequenced trade(String symbol, long id) {
    return Trades.trade(symbol, id, TradeOrigin.STREAM);
  }

  /** The ids of a symbol in the shard, in the order in which they stand there. */
  List<Long> ids(String symbol) {
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

  static List<Long> range(long from, long to) {
    List<Long> ids = new ArrayList<>();
    for (long id = from; id <= to; id++) {
      ids.add(id);
    }
    return ids;
  }

  /** What a writer told. */
  static final class Reported implements ShardListener {

    final BlockingQueue<ShardPosition> positions = new LinkedBlockingQueue<>();
    final BlockingQueue<Checkpoint.Owner> fenced = new LinkedBlockingQueue<>();
    final BlockingQueue<Shard> outdated = new LinkedBlockingQueue<>();
    final BlockingQueue<Throwable> died = new LinkedBlockingQueue<>();

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

    @Override
    public void outdated(Shard shard) {
      outdated.add(shard);
    }

    @Override
    public void failed(Shard shard, Throwable error) {
      died.add(error);
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
