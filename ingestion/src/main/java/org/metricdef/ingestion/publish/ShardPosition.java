package org.metricdef.ingestion.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a shard has come. {@code next} includes everything that is committed before {@code
 * offset}.
 *
 * @param offset in the shard's partition of trades
 * @param next the next id of each symbol; a symbol without a trade is not in it
 */
public record ShardPosition(long offset, Map<String, Long> next) {

  private static final Logger LOG = LoggerFactory.getLogger(ShardPosition.class);

  /** Where a partition begins. */
  static final ShardPosition BEGINNING = new ShardPosition(0, Map.of());

  public ShardPosition {
    next = Map.copyOf(next);
  }

  /** The id of a symbol's last trade; empty if it has none. */
  public OptionalLong last(String symbol) {
    Long id = next.get(symbol);
    return id == null ? OptionalLong.empty() : OptionalLong.of(id - 1);
  }

  /** Whether this position is as far as another one, or farther, for every symbol. */
  boolean reaches(ShardPosition other) {
    return other.next.entrySet().stream()
        .allMatch(symbol -> next.getOrDefault(symbol.getKey(), -1L) >= symbol.getValue());
  }

  static ShardPosition of(Optional<Checkpoint> checkpoint) {
    return checkpoint
        .map(found -> new ShardPosition(found.offset(), found.next()))
        .orElse(BEGINNING);
  }

  /**
   * Reads on from here to the end of what is committed.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
   */
  ShardPosition readOn(PartitionReader reader, TopicPartition partition) {
    Map<String, Long> found = new HashMap<>(next);
    TradeKeyReader keys = new TradeKeyReader();
    long end = reader.forEachFrom(offset, each -> {
      try {
        TradeKeyReader.TradeKey key = keys.read(each.value());
        found.merge(key.symbol(), key.id() + 1, Math::max);
      } catch (UnreadableDataException foreign) {
        LOG.warn(
            "{} offset {}: {}; it is passed over", partition, each.offset(), foreign.getMessage());
      }
    });
    return new ShardPosition(end, found);
  }
}
