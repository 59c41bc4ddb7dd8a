package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the symbol assignment in Kafka, in the first partition of the topic of assignments.
 * Instances that start at the same time with new symbols exclude one another, as the writers of a
 * shard do.
 */
public final class SymbolAssignmentStore {

  private static final Logger LOG = LoggerFactory.getLogger(SymbolAssignmentStore.class);

  private static final String KEY = "symbols";
  private static final int ATTEMPTS = 20;

  /** The cluster ends a transaction of a producer that has died after 60 s. */
  private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(90);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private SymbolAssignmentStore() {}

  /**
   * The assignment of all of these symbols. Symbols that are new to it are added for good.
   *
   * @param shards how many shards there are
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws UnreadableDataException if the stored assignment cannot be read
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public static SymbolAssignment ensure(
      KafkaCluster kafka,
      Exchange exchange,
      int shards,
      Collection<String> symbols,
      TimeSource time)
      throws InterruptedException {
    Shard first = new Shard(exchange, 0);
    KafkaException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      SymbolAssignment assignment = read(kafka, first);
      if (assignment.shardOf().keySet().containsAll(symbols)) {
        return assignment;
      }
      try {
        return add(kafka, first, shards, symbols, time);
      } catch (KafkaException another) {
        LOG.info("the symbol assignment was not written: {}", another.toString());
        last = another;
        time.sleep(Duration.ofMillis(100 + 20L * attempt));
      }
    }
    throw last;
  }

  /**
   * The assignment as it is; an empty one if there is none.
   *
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws UnreadableDataException if the stored assignment cannot be read
   */
  public static SymbolAssignment current(KafkaCluster kafka, Exchange exchange) {
    return read(kafka, new Shard(exchange, 0));
  }

  private static SymbolAssignment add(
      KafkaCluster kafka, Shard first, int shards, Collection<String> symbols, TimeSource time)
      throws InterruptedException {
    String topic = first.checkpoints().topic();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(kafka.producer("metricdef-ingestion." + topic + ".symbols"))) {
      producer.initTransactions();
      // From here on nobody else can write the assignment, so what is read now is the newest.
      awaitDecided(kafka, first, time);
      SymbolAssignment assignment = read(kafka, first).with(symbols, shards);
      producer.beginTransaction();
      byte[] key = KEY.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(topic, 0, key, assignment.toJson()));
      producer.commitTransaction();
      return assignment;
    }
  }

  /**
   * Waits until every transaction has ended that is open now in the partition of the assignment.
   * The shard's own writer has some, and what is written after the beginning of one is hidden from
   * readers until it ends: also a newer assignment.
   *
   * @throws TimeoutException if one does not end
   */
  private static void awaitDecided(KafkaCluster kafka, Shard first, TimeSource time)
      throws InterruptedException {
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

  private static SymbolAssignment read(KafkaCluster kafka, Shard first) {
    try (PartitionReader reader = new PartitionReader(kafka.reader(), first.checkpoints())) {
      return reader
          .last(KEY)
          .map(ConsumerRecord::value)
          .map(SymbolAssignment::ofJson)
          .orElse(SymbolAssignment.empty());
    }
  }
}
