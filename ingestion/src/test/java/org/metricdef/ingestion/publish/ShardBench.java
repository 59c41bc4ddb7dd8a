package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.TradeOrigin;

/** A writer without a thread, over a shard that fails as told. */
class ShardBench implements ShardLog, ShardListener {

  static final Checkpoint.Owner US = new Checkpoint.Owner("group", "us", 1);
  static final Checkpoint.Owner THEM = new Checkpoint.Owner("other-group", "them", 2);

  final Shard shard = new Shard(Dataset.BINANCE_TRADES, 0);
  final ManualTime time = new ManualTime();
  final Deliveries counts = new Deliveries();
  final ShardQueue queue = new ShardQueue(100, Duration.ZERO, counts);
  final ShardWriter writer;

  /** Thrown by each look at the checkpoints, by each beginning, reading or commit, until reset. */
  RuntimeException lookFault;

  RuntimeException beginFault;
  RuntimeException hangingFault;
  RuntimeException commitFault;
  RuntimeException listenerFault;

  Optional<Checkpoint> checkpoint = Optional.empty();
  final Map<String, Place> next = new HashMap<>();
  final List<Long> committedIds = new ArrayList<>();
  final List<Throwable> failures = new ArrayList<>();
  int begun;
  int openSessions;

  ShardBench() {
    ShardContext context = new ShardContext(
        shard,
        new KafkaCluster("nowhere:1", new Properties()),
        US,
        new AvroTradeEncoder(),
        counts,
        new ShardWriterSettings(Duration.ofMillis(5), RetryPolicy.DEFAULT),
        new PublishMetrics(
            PrometheusIngestionMetrics.register(new CollectorRegistry(), "s", "e", "c"),
            TopicName.trades(Dataset.BINANCE_TRADES)),
        time);
    this.writer = new ShardWriter(context, queue, this, this);
  }

  /** Brings the writer to a state. */
  ShardBench at(ShardState state) throws InterruptedException {
    switch (state) {
      case NEW -> {}
      case CLAIMING -> at(ShardState.NEW).writer.step();
      case OPEN -> at(ShardState.CLAIMING).writer.step();
      case WRITING -> {
        at(ShardState.OPEN).offer(1);
        writer.step();
      }
      case RECOVERING -> {
        at(ShardState.WRITING).commitFault = new TimeoutException("late");
        writer.step();
        commitFault = null;
      }
      default -> throw new IllegalArgumentException(state + " is an end");
    }
    assertThat(writer.state()).isEqualTo(state);
    return this;
  }

  void offer(long id) {
    assertThat(queue.offer(Trades.trade("BTCUSDT", id, TradeOrigin.STREAM))).isTrue();
  }

  /** Another instance says that the shard is its own. */
  void takenByOthers() {
    checkpoint = Optional.of(new Checkpoint(THEM, 0, Map.of()));
  }

  @Override
  public Optional<Checkpoint> lastCheckpoint() {
    failWith(lookFault);
    return checkpoint;
  }

  @Override
  public ShardSession begin() {
    begun++;
    failWith(beginFault);
    openSessions++;
    return new Session();
  }

  @Override
  public void opened(Shard opened, ShardPosition position) {
    failWith(listenerFault);
  }

  @Override
  public void committed(List<Sequenced> items) {
    failWith(listenerFault);
  }

  @Override
  public void fenced(Shard taken, Checkpoint.Owner by) {
    assertThat(by).isEqualTo(THEM);
  }

  @Override
  public void outdated(Shard lost) {
    assertThat(lost).isEqualTo(shard);
  }

  @Override
  public void failed(Shard broken, Throwable error) {
    failures.add(error);
  }

  private static void failWith(RuntimeException fault) {
    if (fault != null) {
      throw fault;
    }
  }

  private final class Session implements ShardSession {

    private final TradeKeyReader keys = new TradeKeyReader();

    @Override
    public void abortHangingTransaction() {
      failWith(hangingFault);
    }

    @Override
    public ShardPosition readOn(ShardPosition known) {
      return new ShardPosition(committedIds.size(), next);
    }

    @Override
    public long commit(List<ProducerRecord<byte[], byte[]>> records, TopicPartition partition) {
      failWith(commitFault);
      for (ProducerRecord<byte[], byte[]> each : records) {
        if (each.topic().equals(partition.topic())) {
          TradeKeyReader.TradeKey key = keys.read(each.value());
          committedIds.add(key.id());
          next.put(key.symbol(), new Place(1, key.id() + 1, key.timestampMicros()));
        } else {
          checkpoint = Optional.of(Checkpoint.ofJson(each.value()));
        }
      }
      return committedIds.size() - 1;
    }

    @Override
    public void close() {
      openSessions--;
    }
  }
}
