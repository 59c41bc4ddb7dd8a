package org.metricdef.ingestion.publish;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.metricdef.ingestion.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Topics that are there before anything is published to them. */
public final class Topics {

  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

  /** Small segments, since the one that is written to is never compacted. */
  private static final Map<String, String> COMPACTED = Map.of(
      TopicConfig.CLEANUP_POLICY_CONFIG,
      TopicConfig.CLEANUP_POLICY_COMPACT,
      TopicConfig.SEGMENT_BYTES_CONFIG,
      String.valueOf(4 << 20));

  private Topics() {}

  /**
   * Creates the topic if there is none, with the cluster's own replication factor, and returns when
   * every partition takes records. A topic that is there already keeps its partitions: adding some
   * would move keys to other partitions.
   *
   * @return how many partitions it has
   * @throws ExecutionException if the cluster does not answer or refuses; the cause says which
   * @throws org.apache.kafka.common.errors.TimeoutException if not every partition gets ready
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public static int ensure(Admin admin, TopicName topic, int partitions, TimeSource time)
      throws ExecutionException, InterruptedException {
    return ensure(admin, topic, partitions, Map.of(), time);
  }

  /**
   * The same for a topic of which only the last record of each key is of interest.
   *
   * @return how many partitions it has
   */
  public static int ensureCompacted(Admin admin, TopicName topic, int partitions, TimeSource time)
      throws ExecutionException, InterruptedException {
    return ensure(admin, topic, partitions, COMPACTED, time);
  }

  /**
   * How many partitions a topic has; empty if it is not there.
   *
   * @throws ExecutionException if the cluster does not answer or refuses; the cause says which
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public static OptionalInt partitions(Admin admin, TopicName topic)
      throws ExecutionException, InterruptedException {
    try {
      KafkaFuture<TopicDescription> found = Objects.requireNonNull(
          admin.describeTopics(List.of(topic.name())).topicNameValues().get(topic.name()),
          "the client answers for each name asked for");
      return OptionalInt.of(found.get().partitions().size());
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
        return OptionalInt.empty();
      }
      throw failure;
    }
  }

  private static int ensure(
      Admin admin, TopicName topic, int partitions, Map<String, String> configs, TimeSource time)
      throws ExecutionException, InterruptedException {
    String name = topic.name();
    if (partitions(admin, topic).isEmpty()) {
      create(admin, name, partitions, configs);
    }
    int found = TopicReadiness.await(admin, name, time);
    if (found != partitions) {
      LOG.warn(
          "topic {} is used as it is; its partitions: {}, and not {}", name, found, partitions);
    }
    return found;
  }

  private static void create(Admin admin, String name, int partitions, Map<String, String> configs)
      throws ExecutionException, InterruptedException {
    NewTopic wanted =
        new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(configs);
    try {
      admin.createTopics(List.of(wanted)).all().get();
      LOG.info("created topic {}, partitions: {}", name, partitions);
    } catch (ExecutionException failure) {
      if (!(failure.getCause() instanceof TopicExistsException)) {
        throw failure;
      }
      LOG.info("topic {} was created by someone else just now", name);
    }
  }
}
