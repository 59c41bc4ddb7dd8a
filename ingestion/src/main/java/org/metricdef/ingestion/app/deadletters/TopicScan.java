package org.metricdef.ingestion.app.deadletters;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.ProducerSettings;

/**
 * Reads topics from a point in time to their ends. Sees committed records only, and changes
 * nothing.
 */
final class TopicScan implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<byte[], byte[]> consumer;

  TopicScan(KafkaCluster kafka) {
    Map<String, Object> settings =
        ProducerSettings.admin(kafka.bootstrapServers(), kafka.extra(), TIMEOUT_MILLIS);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Passes on every record from a time on, up to the end as it is now. There are none if there is
   * no such topic.
   *
   * @throws TimeoutException if no record comes for long, though there are more
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer or refuses
   */
  void read(String topic, Instant since, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    List<TopicPartition> partitions = partitionsOf(topic);
    consumer.assign(partitions);
    Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
    Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(partitions.stream()
        .collect(Collectors.toMap(partition -> partition, partition -> since.toEpochMilli())));
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp start = starts.get(partition);
      if (start == null) {
        left.remove(partition);
      } else {
        consumer.seek(partition, start.offset());
      }
    }
    long heard = System.nanoTime();
    while (true) {
      left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      if (left.isEmpty()) {
        return;
      }
      ConsumerRecords<byte[], byte[]> found = consumer.poll(POLL);
      found.forEach(each);
      if (!found.isEmpty()) {
        heard = System.nanoTime();
      } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
        throw new TimeoutException(
            topic + " has more records, and none came for " + PATIENCE.toSeconds() + " s");
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  private List<TopicPartition> partitionsOf(String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    return found == null
        ? List.of()
        : found.stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
  }
}
