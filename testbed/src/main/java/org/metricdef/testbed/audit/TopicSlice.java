package org.metricdef.testbed.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic's records from certain offsets on. On a cluster that others use too, a run is judged by
 * what was added since it began.
 *
 * @param bootstrapServers where the cluster is
 * @param topic its name
 * @param from the first offset by partition; a partition that is not here counts from its beginning
 */
public record TopicSlice(String bootstrapServers, String topic, Map<Integer, Long> from) {

  private static final Duration STALL = Duration.ofSeconds(60);
  private static final int ANSWER_MILLIS = 20_000;

  /** A slice; the offsets are copied. */
  public TopicSlice {
    from = Map.copyOf(from);
  }

  /** All that the topic holds. */
  public static TopicSlice whole(String bootstrapServers, String topic) {
    return new TopicSlice(bootstrapServers, topic, Map.of());
  }

  /**
   * What will be added to the topic from now on; the topic need not exist yet.
   *
   * @throws IllegalStateException if the cluster does not answer
   */
  public static TopicSlice fromNow(String bootstrapServers, String topic) {
    List<TopicPartition> partitions = partitions(bootstrapServers, topic);
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrapServers)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, STALL);
      return new TopicSlice(
          bootstrapServers,
          topic,
          ends.entrySet().stream()
              .collect(Collectors.toMap(e -> e.getKey().partition(), Map.Entry::getValue)));
    }
  }

  /**
   * Hands over every committed record that the slice holds at this moment, in order within each
   * partition.
   *
   * @return how many there were
   * @throws IllegalStateException if the cluster does not answer or gives no record for a minute
   */
  public long forEach(Consumer<ConsumerRecord<byte[], byte[]>> action) {
    List<TopicPartition> partitions = partitions(bootstrapServers, topic);
    if (partitions.isEmpty()) {
      return 0;
    }
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrapServers)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, STALL);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      for (TopicPartition partition : partitions) {
        Long offset = from.get(partition.partition());
        if (offset != null) {
          consumer.seek(partition, offset);
        }
      }
      return readTo(ends, consumer, action);
    }
  }

  private long readTo(
      Map<TopicPartition, Long> ends,
      KafkaConsumer<byte[], byte[]> consumer,
      Consumer<ConsumerRecord<byte[], byte[]>> action) {
    long count = 0;
    long lastProgress = System.nanoTime();
    while (ends.entrySet().stream()
        .anyMatch(e -> consumer.position(e.getKey(), STALL) < e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> polled : consumer.poll(Duration.ofMillis(500))) {
        lastProgress = System.nanoTime();
        // What was added after we looked is for the next look: an audit has to end.
        TopicPartition partition = new TopicPartition(topic, polled.partition());
        if (polled.offset()
            < Objects.requireNonNull(ends.get(partition), "one of those asked for")) {
          action.accept(polled);
          count++;
        }
      }
      if (System.nanoTime() - lastProgress > STALL.toNanos()) {
        throw new IllegalStateException("topic " + topic + " gave no record for "
            + STALL.toSeconds() + " s, " + count + " read");
      }
    }
    return count;
  }

  private static List<TopicPartition> partitions(String bootstrapServers, String topic) {
    try (Admin admin = admin(bootstrapServers)) {
      TopicDescription description = Objects.requireNonNull(
          admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic),
          "the client answers or throws");
      return description.partitions().stream()
          .map(partition -> new TopicPartition(topic, partition.partition()))
          .toList();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return List.of();
      }
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new IllegalStateException(
          "topic " + topic + " at " + bootstrapServers + ": " + cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for topic " + topic, e);
    }
  }

  private static Admin admin(String bootstrapServers) {
    try {
      return Admin.create(Map.of(
          AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
          bootstrapServers,
          AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
          ANSWER_MILLIS,
          AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
          ANSWER_MILLIS));
    } catch (KafkaException e) {
      throw new IllegalStateException(
          "no Kafka client can be made for " + bootstrapServers + ": " + rootMessage(e), e);
    }
  }

  /** The Kafka client says what is wrong with an address in the innermost of its exceptions. */
  private static String rootMessage(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            10_000),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
