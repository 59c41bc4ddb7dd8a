package org.metricdef.demo.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Counts, while a run goes on, each symbol's committed trades, as any reader could: those in the
 * topic of trades, and the few in those of late and of refused trades.
 */
final class CommittedTrades implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(50);
  private static final long LOOK_AGAIN_MILLIS = 200;
  private static final Duration NEW_TOPICS = Duration.ofSeconds(2);
  private static final List<String> ID_HEADERS = List.of("epoch", "trade-id");

  private final String bootstrapServers;
  private final String topic;
  private final List<String> wanted;
  private final Map<String, Long> counts = new ConcurrentHashMap<>();
  private final Set<String> refused = new HashSet<>(); // The thread's.
  private final Thread thread = new Thread(this::run, "committed-trades");
  private volatile boolean closed;

  private CommittedTrades(String bootstrapServers, String topic) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
    this.wanted = List.of(topic, topic + ".late", topic + ".refused");
  }

  /** Begins to count; the topics need not exist yet, and the cluster may come and go. */
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
        "read_committed",
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      Set<String> missing = new HashSet<>(wanted);
      long lookedNanos = System.nanoTime() - NEW_TOPICS.toNanos();
      while (!closed) {
        if (!missing.isEmpty() && System.nanoTime() - lookedNanos >= NEW_TOPICS.toNanos()) {
          lookForTopics(consumer, missing);
          lookedNanos = System.nanoTime();
        }
        if (missing.contains(topic)) {
          Thread.sleep(LOOK_AGAIN_MILLIS);
        } else {
          poll(consumer);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads those topics too, from their beginning, that are there now. */
  private static void lookForTopics(KafkaConsumer<String, byte[]> consumer, Set<String> missing) {
    for (String each : List.copyOf(missing)) {
      List<TopicPartition> found = partitions(consumer, each).stream()
          .map(partition -> new TopicPartition(each, partition.partition()))
          .toList();
      if (!found.isEmpty()) {
        List<TopicPartition> all = new ArrayList<>(consumer.assignment());
        all.addAll(found);
        consumer.assign(all);
        missing.remove(each);
      }
    }
  }

  private static List<PartitionInfo> partitions(
      KafkaConsumer<String, byte[]> consumer, String topic) {
    try {
      List<PartitionInfo> found = consumer.partitionsFor(topic);
      return found == null ? List.of() : found;
    } catch (KafkaException notYet) {
      return List.of(); // The run looks again, and fails if nothing ever comes.
    }
  }

  private void poll(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
    try {
      consumer.poll(POLL).forEach(this::count);
    } catch (KafkaException passing) {
      Thread.sleep(
          LOOK_AGAIN_MILLIS); // The broker is away on purpose; the run fails if it stays so.
    }
  }

  private void count(ConsumerRecord<String, byte[]> message) {
    if (!message.topic().endsWith(".refused") || refused.add(refusedTrade(message))) {
      counts.merge(message.key(), 1L, Long::sum);
    }
  }

  /** Which trade it is: the same one may be recorded as refused again after a crash. */
  private static String refusedTrade(ConsumerRecord<String, byte[]> message) {
    StringBuilder trade = new StringBuilder(message.key());
    for (String name : ID_HEADERS) {
      Header header = message.headers().lastHeader(name);
      trade.append(' ');
      if (header != null) {
        trade.append(new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return trade.toString();
  }
}
