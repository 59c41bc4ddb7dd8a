package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.metricdef.ingestion.TimeSource;

/**
 * Waits until a topic takes records.
 *
 * <p>Kafka answers a creation before every partition's leader is ready. An idempotent producer that
 * writes within that moment may lose: its first batch is turned away, its second, under way
 * already, is taken, and from then on the first is refused as out of order until its time is over.
 */
final class TopicReadiness {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private TopicReadiness() {}

  /**
   * Waits for a topic that exists, or was created just now.
   *
   * @return how many partitions it has
   * @throws ExecutionException if the cluster refuses; the cause says why
   * @throws TimeoutException if not every partition gets ready; the cause says what was the matter
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  static int await(Admin admin, String topic, TimeSource time)
      throws ExecutionException, InterruptedException {
    long start = time.nanoTime();
    while (true) {
      try {
        return requireReady(admin, topic);
      } catch (ExecutionException notReady) {
        // A broker that does not know the topic yet is a final answer to the admin client.
        if (!(notReady.getCause() instanceof RetriableException)) {
          throw notReady;
        }
        if (time.since(start).compareTo(PATIENCE) >= 0) {
          throw new TimeoutException(
              "topic " + topic + " is not ready for records after " + PATIENCE.toSeconds() + " s",
              notReady.getCause());
        }
        time.sleep(LOOK_AGAIN);
      }
    }
  }

  /** Offsets are told by a partition's leader only, and only once it takes records. */
  private static int requireReady(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    TopicDescription found = Objects.requireNonNull(
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic),
        "the client answers or throws");
    Map<TopicPartition, OffsetSpec> ends = found.partitions().stream()
        .collect(Collectors.toMap(
            partition -> new TopicPartition(topic, partition.partition()),
            partition -> OffsetSpec.latest()));
    admin.listOffsets(ends).all().get();
    return ends.size();
  }
}
