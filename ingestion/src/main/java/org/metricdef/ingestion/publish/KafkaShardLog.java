package org.metricdef.ingestion.publish;

import java.util.Optional;

/** A shard in a cluster. */
record KafkaShardLog(KafkaCluster kafka, Shard shard) implements ShardLog {

  @Override
  public Optional<Checkpoint> lastCheckpoint() {
    return kafka.lastCheckpoint(shard);
  }

  @Override
  public ShardSession begin() {
    return KafkaShardSession.begin(kafka, shard);
  }
}
