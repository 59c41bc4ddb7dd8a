package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session in a cluster, over a transactional producer. */
final class KafkaShardSession implements ShardSession {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaShardSession.class);

  private final Producer<byte[], byte[]> producer;
  private final KafkaCluster kafka;
  private final Shard shard;

  private KafkaShardSession(Producer<byte[], byte[]> producer, KafkaCluster kafka, Shard shard) {
    this.producer = producer;
    this.kafka = kafka;
    this.shard = shard;
  }

  /** Begins a session, as {@link ShardLog#begin} says. */
  static KafkaShardSession begin(KafkaCluster kafka, Shard shard) {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(kafka.producer(shard.transactionalId()));
    try {
      producer.initTransactions();
      return new KafkaShardSession(producer, kafka, shard);
    } catch (RuntimeException failed) {
      producer.close(Duration.ZERO);
      throw failed;
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>There should be none, since the cluster ends such transactions before a session begins. But
   * a broker that comes back takes a partition that has no leader yet for deleted, and calls a
   * transaction complete that it has not ended there (seen in 4.4). That transaction would count as
   * soon as the next one does, beside what is sent again.
   */
  @Override
  public void abortHangingTransaction() {
    if (!hasHangingTransaction()) {
      return;
    }
    LOG.warn("{}: an earlier transaction was never ended; it is taken back", shard);
    producer.beginTransaction();
    // Nobody gets to see them: they make the partitions part of what is aborted.
    producer.send(new ProducerRecord<>(shard.trades().topic(), shard.number(), null, new byte[0]));
    producer.send(new ProducerRecord<>(TopicName.tradeHoles(shard.dataset()).name(), new byte[0]));
    producer.send(
        new ProducerRecord<>(TopicName.tradeRefused(shard.dataset()).name(), new byte[0]));
    producer.flush();
    producer.abortTransaction();
    if (hasHangingTransaction()) {
      throw new TransientFaultException(
          "someone else's transaction in " + shard + " has not ended");
    }
  }

  private boolean hasHangingTransaction() {
    try (PartitionReader committed = new PartitionReader(kafka.reader(), shard.trades());
        PartitionReader all = new PartitionReader(kafka.readerOfAll(), shard.trades())) {
      return committed.end() < all.end();
    }
  }

  @Override
  public ShardPosition readOn(ShardPosition known) {
    try (PartitionReader trades = new PartitionReader(kafka.reader(), shard.trades())) {
      return known.readOn(trades, shard.trades());
    }
  }

  @Override
  public long commit(List<ProducerRecord<byte[], byte[]>> records, TopicPartition partition) {
    AtomicLong last = new AtomicLong(-1);
    // What fails makes the commit fail; here it needs no answer.
    Callback offsets = (metadata, failure) -> {
      if (failure == null
          && metadata.partition() == partition.partition()
          && metadata.topic().equals(partition.topic())) {
        last.lazySet(metadata.offset());
      }
    };
    producer.beginTransaction();
    for (ProducerRecord<byte[], byte[]> each : records) {
      producer.send(each, offsets);
    }
    producer.commitTransaction();
    return last.get();
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
