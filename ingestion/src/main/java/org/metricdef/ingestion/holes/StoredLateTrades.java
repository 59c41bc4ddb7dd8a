package org.metricdef.ingestion.holes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.TopicTail;
import org.metricdef.ingestion.publish.TradeKeyReader;
import org.metricdef.ingestion.publish.UnreadableDataException;

/**
 * Finds out which trades are in the topic of late trades. Their marks say it too, but a mark may be
 * behind the open transaction of a shard, where no reader sees it yet.
 */
final class StoredLateTrades {

  /** No late trade is older than its hole by more than clocks may differ. */
  private static final Duration MOST_SKEW = Duration.ofHours(1);

  private final Set<String> wanted;
  private final Set<String> symbols;
  private final TradeKeyReader reader = new TradeKeyReader();
  private final Consumer<String> unreadable;
  private final Set<String> found = new HashSet<>();

  private StoredLateTrades(LateTrades plan, Consumer<String> unreadable) {
    this.wanted = plan.keys();
    this.symbols =
        plan.late().stream().map(each -> each.trade().symbol()).collect(Collectors.toSet());
    this.unreadable = unreadable;
  }

  /**
   * The keys of those trades of a plan that are in the topic.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer or refuses
   */
  static Set<String> among(
      LateTrades plan, KafkaCluster kafka, String topic, Consumer<String> unreadable) {
    long oldest =
        plan.late().stream().mapToLong(LateTrades.Late::confirmedMicros).min().orElse(0);
    Instant since = Instant.EPOCH.plus(oldest, ChronoUnit.MICROS).minus(MOST_SKEW);
    StoredLateTrades stored = new StoredLateTrades(plan, unreadable);
    try (TopicTail tail =
        new TopicTail(kafka, topic, since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since)) {
      tail.readOn(stored::see);
    }
    return stored.found;
  }

  private void see(ConsumerRecord<byte[], byte[]> record) {
    // The key is the symbol: most records need not be decoded.
    if (record.key() == null
        || !symbols.contains(new String(record.key(), StandardCharsets.UTF_8))) {
      return;
    }
    try {
      TradeKeyReader.TradeKey key = reader.read(record.value());
      String name = LateTrades.key(key.symbol(), key.id());
      if (wanted.contains(name)) {
        found.add(name);
      }
    } catch (UnreadableDataException foreign) {
      unreadable.accept("the record at %s-%d@%d cannot be read as a trade and is passed over: %s"
          .formatted(record.topic(), record.partition(), record.offset(), foreign.getMessage()));
    }
  }
}
