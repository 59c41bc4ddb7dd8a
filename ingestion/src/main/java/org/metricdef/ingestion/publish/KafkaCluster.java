package org.metricdef.ingestion.publish;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which Kafka cluster is used, and how it is reached.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param extra further settings of the Kafka clients; may hold secrets, so it is never logged
 */
public record KafkaCluster(String bootstrapServers, Properties extra) {

  /** How every transactional id of ours begins. */
  public static final String TRANSACTIONAL_IDS = "metricdef-ingestion.";

  /**
   * Settings of a producer whose records count together or not at all.
   *
   * @param transactionalId of all producers of this id only the last can write
   */
  public Map<String, Object> producer(String transactionalId) {
    return ProducerSettings.transactional(bootstrapServers, extra, transactionalId);
  }

  Map<String, Object> reader() {
    return ConsumerSettings.reader(bootstrapServers, extra);
  }

  /** Settings of a reader that also sees what no transaction has committed yet. */
  Map<String, Object> readerOfAll() {
    Map<String, Object> settings = reader();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    return settings;
  }

  /**
   * The last checkpoint of a shard.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
   * @throws UnreadableDataException if it cannot be read
   */
  Optional<Checkpoint> lastCheckpoint(Shard shard) {
    try (PartitionReader reader = new PartitionReader(reader(), shard.checkpoints())) {
      return reader.last(Checkpoint.KEY).map(ConsumerRecord::value).map(Checkpoint::ofJson);
    }
  }

  /** Settings may hold secrets. */
  @Override
  public String toString() {
    return bootstrapServers;
  }
}
