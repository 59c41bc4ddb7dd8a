package org.metricdef.ingestion.holes;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.ingestion.publish.SymbolAssignment;
import org.metricdef.ingestion.publish.SymbolAssignmentStore;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.publish.Topics;
import org.metricdef.ingestion.trade.Dataset;

/**
 * The topic of late trades as it is laid out. A symbol's late trades are in the partition of the
 * same number as its other trades, so that a reader who has one of the two has both.
 *
 * @param name the topic's name
 * @param partitions how many it has
 * @param symbols which partition each symbol belongs to
 */
record LateTopic(String name, int partitions, SymbolAssignment symbols) {

  private static final int TIMEOUT_MILLIS = 10_000;

  /**
   * Creates the topic if there is none, and finds out how it is laid out.
   *
   * @param partitions how many it gets if there is no topic of trades either
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  static LateTopic ensure(KafkaCluster kafka, Dataset dataset, int partitions, TimeSource time)
      throws InterruptedException {
    Admin admin = Admin.create(
        ProducerSettings.admin(kafka.bootstrapServers(), kafka.extra(), TIMEOUT_MILLIS));
    try {
      TopicName late = TopicName.tradeLate(dataset);
      int wanted = Topics.partitions(admin, TopicName.trades(dataset)).orElse(partitions);
      int found = Topics.ensure(admin, late, wanted, time);
      boolean assigned =
          Topics.partitions(admin, TopicName.tradeAssignments(dataset)).isPresent();
      return new LateTopic(
          late.name(),
          found,
          assigned ? SymbolAssignmentStore.current(kafka, dataset) : SymbolAssignment.empty());
    } catch (ExecutionException refused) {
      Throwable cause = Causes.of(refused);
      throw cause instanceof KafkaException known ? known : new KafkaException(cause);
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  /** Where a symbol's late trades are; null where only the hash of the key can say. */
  @Nullable
  Integer partition(String symbol) {
    Integer assigned = symbols.shardOf().get(symbol);
    return assigned == null || assigned >= partitions ? null : assigned;
  }
}
