package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.metricdef.ingestion.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value in the first partition of the topic of assignments that several instances may change at
 * the same time. They exclude one another, as the writers of a shard do, so that no change is lost.
 *
 * @param first the shard whose partition of checkpoints has the value
 * @param key the key of its records
 * @param parse reads a record's value; throws {@link UnreadableDataException} if it cannot
 * @param write the value of a record
 */
record SharedValue<T>(
    KafkaCluster kafka,
    Shard first,
    String key,
    Function<byte[], T> parse,
    Function<T, byte[]> write) {

  private static final Logger LOG = LoggerFactory.getLogger(SharedValue.class);

  private static final int ATTEMPTS = 20;

  /** The cluster ends a transaction of a producer that has died after 60 s. */
  private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(90);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  /**
   * The value as it is; empty if there is none, or no topic that could have it.
   *
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws UnreadableDataException if what is stored cannot be read
   */
  Optional<T> read() {
    try (PartitionReader reader = new PartitionReader(kafka.reader(), first.checkpoints())) {
      return (reader.exists() ? reader.last(key) : Optional.<ConsumerRecord<byte[], byte[]>>empty())
          .map(ConsumerRecord::value)
          .map(parse);
    }
  }

  /**
   * Changes the value.
   *
   * @param change the next value after the present one; empty, if nothing is to change. It is
   *     called again if another instance has written meanwhile.
   * @return the value afterwards; empty if there is none
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws UnreadableDataException if what is stored cannot be read
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  Optional<T> update(UnaryOperator<Optional<T>> change, TimeSource time)
      throws InterruptedException {
    KafkaException last = new KafkaException("not tried");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<T> present = read();
      if (change.apply(present).isEmpty()) {
        return present;
      }
      try {
        return updateAlone(change, time);
      } catch (KafkaException another) {
        LOG.info("the value '{}' was not written: {}", key, another.toString());
        last = another;
        time.sleep(Duration.ofMillis(100 + 20L * attempt));
      }
    }
    throw last;
  }

  private Optional<T> updateAlone(UnaryOperator<Optional<T>> change, TimeSource time)
      throws InterruptedException {
    String topic = first.checkpoints().topic();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(kafka.producer(KafkaCluster.TRANSACTIONAL_IDS + topic + ".symbols"))) {
      producer.initTransactions();
      // From here on nobody else can write the value, so what is read now is the newest.
      awaitDecided(time);
      Optional<T> present = read();
      Optional<T> next = change.apply(present);
      if (next.isEmpty()) {
        return present;
      }
      producer.beginTransaction();
      byte[] name = key.getBytes(StandardCharsets.UTF_8);
      int partition = first.checkpoints().partition();
      producer.send(new ProducerRecord<>(topic, partition, name, write.apply(next.get())));
      producer.commitTransaction();
      return next;
    }
  }

  /**
   * Waits until every transaction has ended that is open now in the partition. The shard's own
   * writer has some, and what is written after the beginning of one is hidden from readers until it
   * ends: also a newer value.
   *
   * @throws TimeoutException if one does not end
   */
  private void awaitDecided(TimeSource time) throws InterruptedException {
    try (PartitionReader committed = new PartitionReader(kafka.reader(), first.checkpoints());
        PartitionReader all = new PartitionReader(kafka.readerOfAll(), first.checkpoints())) {
      long end = all.end();
      long since = time.nanoTime();
      while (committed.end() < end) {
        if (time.since(since).compareTo(LONGEST_TRANSACTION) > 0) {
          throw new TimeoutException("a transaction in " + first.checkpoints() + " does not end");
        }
        time.sleep(LOOK_AGAIN);
      }
    }
  }
}
