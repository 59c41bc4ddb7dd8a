package org.metricdef.demo.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Counts, while a run goes on, each symbol's committed records, as any reader of the topic could.
 */
final class CommittedTrades implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(50);
  private static final long LOOK_AGAIN_MILLIS = 200;

  private final String bootstrapServers;
  private final String topic;
  private final Map<String, Long> counts = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::run, "committed-trades");
  private volatile boolean closed;

  private CommittedTrades(String bootstrapServers, String topic) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
  }

  /** Begins to count; the topic need not exist yet, and the cluster may come and go. */
  static CommittedTrades of(String bootstrapServers, String topic) {
    CommittedTrades committed = new CommittedTrades(bootstrapServers, topic);
    committed.thread.setDaemon(true);
    committed.thread.start();
    return committed;
  }

  long of(String symbol) {
    return counts.getOrDefault(symbol, 0L);
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether it still counts; it does not after an error that is no passing one. */
  boolean alive() {
    return thread.isAlive();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void run() {
    Map<String, Object> settings = Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      if (awaitTopic(consumer)) {
        while (!closed) {
          poll(consumer);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean awaitTopic(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
    while (!closed) {
      List<PartitionInfo> partitions = partitions(consumer);
      if (!partitions.isEmpty()) {
        List<TopicPartition> all = partitions.stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return true;
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
    return false;
  }

  private List<PartitionInfo> partitions(KafkaConsumer<String, byte[]> consumer) {
    try {
      List<PartitionInfo> found = consumer.partitionsFor(topic);
      return found == null ? List.of() : found;
    } catch (KafkaException notYet) {
      return List.of(); // The run looks again, and fails if nothing ever comes.
    }
  }

  private void poll(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
    try {
      consumer.poll(POLL).forEach(each -> counts.merge(each.key(), 1L, Long::sum));
    } catch (KafkaException passing) {
      Thread.sleep(
          LOOK_AGAIN_MILLIS); // The broker is away on purpose; the run fails if it stays so.
    }
  }
}
