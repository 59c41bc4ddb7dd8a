package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A shard's writer as Kafka knows it: from its beginning on, no earlier one can write any more, and
 * what it left unfinished is taken back. After any failure a session is of no more use: a new one
 * is begun, and the shard's {@linkplain #position position} tells what the failed one had
 * committed.
 */
final class ShardSession implements AutoCloseable {

  private final Producer<byte[], byte[]> producer;
  private final ShardPosition position;

  private ShardSession(Producer<byte[], byte[]> producer, ShardPosition position) {
    this.producer = producer;
    this.position = position;
  }

  /**
   * Begins a session. Blocks until the cluster has settled what earlier ones left.
   *
   * @param known where to read on from, if the shard has been read before
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer or refuses
   */
  static ShardSession begin(ShardKafka kafka, Shard shard, Optional<ShardPosition> known) {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(kafka.producer(shard.transactionalId()));
    try {
      producer.initTransactions();
      ShardPosition start = known.orElseGet(() -> ShardPosition.of(kafka.lastCheckpoint(shard)));
      try (PartitionReader trades = new PartitionReader(kafka.reader(), shard.trades())) {
        return new ShardSession(producer, start.readOn(trades, shard.trades()));
      }
    } catch (RuntimeException failed) {
      producer.close(Duration.ZERO);
      throw failed;
    }
  }

  /** How far the shard had come when the session began. */
  ShardPosition position() {
    return position;
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
