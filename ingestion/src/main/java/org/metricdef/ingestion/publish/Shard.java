package org.metricdef.ingestion.publish;

import org.apache.kafka.common.TopicPartition;
import org.metricdef.ingestion.trade.Dataset;

/**
 * One partition of an exchange's trades, with its partition of checkpoints. One producer writes
 * both, in the same transactions.
 *
 * @param dataset which trades
 * @param number the partition, from 0
 */
public record Shard(Dataset dataset, int number) {

  /** Where its trades are. */
  public TopicPartition trades() {
    return new TopicPartition(TopicName.trades(dataset).name(), number);
  }

  /** The partition in which its owner keeps checkpoints. */
  public TopicPartition checkpoints() {
    return new TopicPartition(TopicName.tradeAssignments(dataset).name(), number);
  }

  /**
   * The transactional id of the shard's writer. Of all producers that ever began with this id, only
   * the last can write. The id does not depend on the group, so that instances of different groups
   * exclude one another too.
   */
  public String transactionalId() {
    return KafkaCluster.TRANSACTIONAL_IDS + trades().topic() + "." + number;
  }

  @Override
  public String toString() {
    return trades().toString();
  }
}
