package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
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
        return add(kafka, first, shards, symbols);
      } catch (KafkaException another) {
        LOG.info("the symbol assignment was not written: {}", another.toString());
        last = another;
        time.sleep(Duration.ofMillis(100 + 20L * attempt));
      }
    }
    throw last;
  }

  /**
   * The assignment as it is. Without a symbol if there is none yet.
   *
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws UnreadableDataException if it cannot be read
   */
  public static SymbolAssignment stored(KafkaCluster kafka, Exchange exchange) {
    return read(kafka, new Shard(exchange, 0));
  }

  private static SymbolAssignment add(
      KafkaCluster kafka, Shard first, int shards, Collection<String> symbols) {
    String topic = first.checkpoints().topic();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(kafka.producer("metricdef-ingestion." + topic + ".symbols"))) {
      producer.initTransactions();
      // From here on nobody else can write the assignment, so what is read now is the newest.
      SymbolAssignment assignment = read(kafka, first).with(symbols, shards);
      producer.beginTransaction();
      byte[] key = KEY.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(topic, 0, key, assignment.toJson()));
      producer.commitTransaction();
      return assignment;
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
