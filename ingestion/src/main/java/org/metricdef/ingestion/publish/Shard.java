package org.metricdef.ingestion.publish;

import org.apache.kafka.common.TopicPartition;
import org.metricdef.ingestion.trade.Exchange;

/**
 * One partition of an exchange's trades, and what stands beside it: who writes the one writes the
 * others, in the same transactions.
 *
 * @param exchange whose trades
 * @param number the partition, from 0
 */
public record Shard(Exchange exchange, int number) {

  /** Where its trades are. */
  public TopicPartition trades() {
    return new TopicPartition(TopicName.trades(exchange).name(), number);
  }

  /** Where its owner keeps how far it has come. */
  public TopicPartition checkpoints() {
    return new TopicPartition(TopicName.tradeAssignments(exchange).name(), number);
  }

  /**
   * What Kafka knows the shard's writer by: of all producers that ever began with this id, only the
   * last can write. It does not depend on the group, so that instances of different groups exclude
   * one another too.
   */
  public String transactionalId() {
    return "metricdef-ingestion." + trades().topic() + "." + number;
  }

  @Override
  public String toString() {
    return trades().toString();
  }
}
