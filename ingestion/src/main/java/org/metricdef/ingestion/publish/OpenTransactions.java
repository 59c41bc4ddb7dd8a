package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Finds transactions that have not ended. What comes after one is hidden from every reader. */
public final class OpenTransactions {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  private OpenTransactions() {}

  /**
   * The partitions of a topic in which a transaction has not ended.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer or refuses
   */
  public static List<TopicPartition> in(KafkaCluster kafka, String topic) {
    KafkaConsumer<byte[], byte[]> committed = reader(kafka.reader());
    KafkaConsumer<byte[], byte[]> all = reader(kafka.readerOfAll());
    try {
      List<PartitionInfo> found = committed.partitionsFor(topic);
      List<TopicPartition> partitions = found == null
          ? List.of()
          : found.stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      // In this order: what is committed in between does not look open.
      Map<TopicPartition, Long> ends = all.endOffsets(partitions);
      Map<TopicPartition, Long> stable = committed.endOffsets(partitions);
      return partitions.stream()
          .filter(each -> told(stable, each) < told(ends, each))
          .toList();
    } finally {
      committed.close(CloseOptions.timeout(CLOSE_TIMEOUT));
      all.close(CloseOptions.timeout(CLOSE_TIMEOUT));
    }
  }

  private static long told(Map<TopicPartition, Long> offsets, TopicPartition partition) {
    return Objects.requireNonNull(offsets.get(partition), "the client answers or throws");
  }

  private static KafkaConsumer<byte[], byte[]> reader(Map<String, Object> settings) {
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(settings);
  }
}
