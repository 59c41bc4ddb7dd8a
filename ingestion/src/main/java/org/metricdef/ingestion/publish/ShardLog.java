package org.metricdef.ingestion.publish;

import java.util.Optional;

/** A shard as Kafka keeps it: its last checkpoint, and sessions that write it. */
interface ShardLog {

  /**
   * The last checkpoint of the shard.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
   * @throws UnreadableDataException if it cannot be read
   */
  Optional<Checkpoint> lastCheckpoint();

  /**
   * Begins a session. Blocks until the cluster has ended the transactions of earlier sessions.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer or refuses
   */
  ShardSession begin();
}
