package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads a topic to its end, and later goes on from there. Sees committed records only, and changes
 * nothing. A topic that is not there is like one without records. Used by one thread.
 */
public final class TopicTail implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  /** How long the cluster may give nothing before it is taken to be away. */
  private static final int MOST_EMPTY_POLLS = 100;

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String topic;
  private final Instant since;
  private List<TopicPartition> partitions = List.of();

  /** A reader of the whole topic. */
  public TopicTail(KafkaCluster kafka, String topic) {
    this(kafka, topic, Instant.EPOCH);
  }

  /** A reader that begins with the first record of this time or later. */
  public TopicTail(KafkaCluster kafka, String topic, Instant since) {
    Map<String, Object> settings = kafka.reader();
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.consumer = new KafkaConsumer<>(settings);
    this.topic = topic;
    this.since = since;
  }

  /**
   * Hands on every record that has not been handed on, to the end as it is now.
   *
   * @return false if the topic has lost records that were handed on, so that nobody can say what
   *     comes after them. Nothing is read then, and {@link #startOver} is next.
   * @throws TimeoutException if the cluster does not answer for 20 s
   * @throws org.apache.kafka.common.KafkaException if the cluster refuses
   */
  public boolean readOn(Consumer<ConsumerRecord<byte[], byte[]>> action) {
    if (partitions.isEmpty()) {
      begin();
    }
    Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
    if (left.entrySet().stream()
        .anyMatch(end -> end.getValue() < consumer.position(end.getKey()))) {
      return false;
    }
    int empty = 0;
    while (true) {
      // The position goes past what a transaction has taken back, records do not.
      left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      if (left.isEmpty()) {
        return true;
      }
      ConsumerRecords<byte[], byte[]> found = consumer.poll(POLL);
      found.forEach(action);
      empty = found.isEmpty() ? empty + 1 : 0;
      if (empty > MOST_EMPTY_POLLS) {
        throw new TimeoutException(topic + " has more records, and none comes");
      }
    }
  }

  /** The next read begins where the first one did. */
  public void startOver() {
    partitions = List.of();
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
  }

  private void begin() {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    partitions = found == null
        ? List.of()
        : found.stream()
            .map(each -> new TopicPartition(topic, each.partition()))
            .toList();
    consumer.assign(partitions);
    if (since.equals(Instant.EPOCH)) {
      consumer.seekToBeginning(partitions);
      return;
    }
    Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(partitions.stream()
        .collect(Collectors.toMap(partition -> partition, partition -> since.toEpochMilli())));
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp start = starts.get(partition);
      if (start == null) {
        consumer.seekToEnd(List.of(partition));
      } else {
        consumer.seek(partition, start.offset());
      }
    }
  }
}
