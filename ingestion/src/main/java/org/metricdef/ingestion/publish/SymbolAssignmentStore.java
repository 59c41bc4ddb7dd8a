package org.metricdef.ingestion.publish;

import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.Dataset;

/**
 * Keeps the symbol assignment in Kafka, in the first partition of the topic of assignments.
 * Instances that start at the same time with new symbols exclude one another.
 */
public final class SymbolAssignmentStore {

  private static final String KEY = "symbols";

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
      KafkaCluster kafka, Dataset dataset, int shards, Collection<String> symbols, TimeSource time)
      throws InterruptedException {
    return value(kafka, dataset)
        .update(
            present -> {
              SymbolAssignment before = present.orElse(SymbolAssignment.empty());
              return before.shardOf().keySet().containsAll(symbols)
                  ? Optional.empty()
                  : Optional.of(before.with(symbols, shards));
            },
            time)
        .orElse(SymbolAssignment.empty());
  }

  /**
   * The assignment as it is; an empty one if there is none.
   *
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws UnreadableDataException if the stored assignment cannot be read
   */
  public static SymbolAssignment current(KafkaCluster kafka, Dataset dataset) {
    return value(kafka, dataset).read().orElse(SymbolAssignment.empty());
  }

  private static SharedValue<SymbolAssignment> value(KafkaCluster kafka, Dataset dataset) {
    return new SharedValue<>(
        kafka, new Shard(dataset, 0), KEY, SymbolAssignment::ofJson, SymbolAssignment::toJson);
  }
}
