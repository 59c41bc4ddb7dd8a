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

/**
 * A shard's writer as Kafka knows it: from its beginning on, no earlier one can write any more, and
 * what it left unfinished is taken back. After any failure a session is of no more use: a new one
 * is begun, and {@linkplain #readOn what it reads} tells what the failed one had committed.
 */
final class ShardSession implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ShardSession.class);

  private final Producer<byte[], byte[]> producer;
  private final ShardKafka kafka;
  private final Shard shard;

  private ShardSession(Producer<byte[], byte[]> producer, ShardKafka kafka, Shard shard) {
    this.producer = producer;
    this.kafka = kafka;
    this.shard = shard;
  }

  /**
   * Begins a session. Blocks until the cluster has settled what earlier ones left.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer or refuses
   */
  static ShardSession begin(ShardKafka kafka, Shard shard) {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(kafka.producer(shard.transactionalId()));
    try {
      producer.initTransactions();
      return new ShardSession(producer, kafka, shard);
    } catch (RuntimeException failed) {
      producer.close(Duration.ZERO);
      throw failed;
    }
  }

  /**
   * Takes back what an earlier session's transaction has left undecided. There should be nothing, since
   * the cluster settles that before a session begins. But a broker that comes back takes a partition
   * that has no leader yet for deleted, and calls a transaction complete that it has not ended there
   * (seen in 4.4): it would count as soon as the next transaction does, beside what is sent again.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
   * @throws IllegalStateException if it stays undecided: how far the shard has come cannot be told
   */
  void takeBackUndecided() {
    if (!hasUndecided()) {
      return;
    }
    LOG.warn("{}: an earlier transaction was never ended; it is taken back", shard);
    producer.beginTransaction();
    // Nobody gets to see them: they make the partitions part of what is aborted.
    producer.send(new ProducerRecord<>(shard.trades().topic(), shard.number(), null, new byte[0]));
    producer.send(new ProducerRecord<>(TopicName.tradeHoles(shard.exchange()).name(), new byte[0]));
    producer.flush();
    producer.abortTransaction();
    if (hasUndecided()) {
      throw new IllegalStateException("someone else's transaction in " + shard + " has not ended");
    }
  }

  private boolean hasUndecided() {
    try (PartitionReader committed = new PartitionReader(kafka.reader(), shard.trades());
        PartitionReader all = new PartitionReader(kafka.readerOfAll(), shard.trades())) {
      return committed.end() < all.end();
    }
  }

  /**
   * How far the shard has come: nobody else can write to it any more.
   *
   * @param known how far it had come some time before
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
   */
  ShardPosition readOn(ShardPosition known) {
    try (PartitionReader trades = new PartitionReader(kafka.reader(), shard.trades())) {
      return known.readOn(trades, shard.trades());
    }
  }

  /**
   * Commits records, all together or none.
   *
   * @return the offset of the last of them in {@code partition}; -1 if none is for it
   * @throws org.apache.kafka.common.KafkaException if that is not so, or not known; the session is
   *     of no more use
   */
  long commit(List<ProducerRecord<byte[], byte[]>> records, TopicPartition partition) {
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

  /** Ends the session at once; what is not committed is taken back when the next one begins. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
