package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one partition up to what is committed now. What an open transaction has written is not
 * seen, nor what one has taken back.
 */
final class PartitionReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);

  /** How long the cluster may give nothing before it is taken to be away. */
  private static final int MOST_EMPTY_POLLS = 40;

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final TopicPartition partition;

  /** A reader; {@code settings} are those of {@link ConsumerSettings#reader}. */
  PartitionReader(Map<String, Object> settings, TopicPartition partition) {
    this.consumer = new KafkaConsumer<>(settings);
    this.partition = partition;
    consumer.assign(List.of(partition));
  }

  /** Whether there is a topic with such a partition. */
  boolean exists() {
    return consumer.partitionsFor(partition.topic()).stream()
        .anyMatch(each -> each.partition() == partition.partition());
  }

  /** The offset after the last record that this reader may see now. */
  long end() {
    return told(consumer.endOffsets(List.of(partition)));
  }

  private long start() {
    return told(consumer.beginningOffsets(List.of(partition)));
  }

  private long told(Map<TopicPartition, Long> offsets) {
    return Objects.requireNonNull(offsets.get(partition), "the client answers or throws");
  }

  /**
   * Hands on every record from an offset, or from the first that is still there, to the end as it
   * is now.
   *
   * @return the offset of the end
   * @throws TimeoutException if the cluster does not answer for 20 s
   */
  long forEachFrom(long offset, Consumer<ConsumerRecord<byte[], byte[]>> action) {
    long end = end();
    long start = start();
    if (Math.max(offset, start) >= end) {
      return end;
    }
    consumer.seek(partition, Math.max(offset, start));
    int empty = 0;
    // The position goes past what a transaction has taken back, records do not.
    while (consumer.position(partition) < end) {
      var records = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> each : records.records(partition)) {
        if (each.offset() < end) {
          action.accept(each);
        }
      }
      empty = records.isEmpty() ? empty + 1 : 0;
      if (empty > MOST_EMPTY_POLLS) {
        throw new TimeoutException("no records of " + partition + " come up to offset " + end);
      }
    }
    return end;
  }

  /**
   * The last record of a key, looked for from the end backwards, so that a long partition costs no
   * more than a short one.
   *
   * @throws TimeoutException if the cluster does not answer for 20 s
   */
  Optional<ConsumerRecord<byte[], byte[]>> last(String key) {
    long end = end();
    long start = start();
    for (long window = 16; ; window *= 4) {
      LastRecord last = new LastRecord(key.getBytes(StandardCharsets.UTF_8));
      forEachFrom(Math.max(start, end - window), last);
      if (last.seen != null || end - window <= start) {
        return Optional.ofNullable(last.seen);
      }
    }
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
  }

  private static final class LastRecord implements Consumer<ConsumerRecord<byte[], byte[]>> {
    private final byte[] key;
    private @Nullable ConsumerRecord<byte[], byte[]> seen;

    LastRecord(byte[] key) {
      this.key = key;
    }

    @Override
    public void accept(ConsumerRecord<byte[], byte[]> each) {
      if (Arrays.equals(each.key(), key)) {
        seen = each;
      }
    }
  }
}
