package org.metricdef.ingestion.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.metricdef.ingestion.trade.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a shard has come. {@code next} includes everything that is committed before {@code
 * offset}.
 *
 * @param offset in the shard's partition of trades
 * @param next where each symbol goes on; a symbol without a trade is not in it
 */
public record ShardPosition(long offset, Map<String, Place> next) {

  private static final Logger LOG = LoggerFactory.getLogger(ShardPosition.class);

  /** Where a partition begins. */
  static final ShardPosition BEGINNING = new ShardPosition(0, Map.of());

  public ShardPosition {
    next = Map.copyOf(next);
  }

  /** Where a symbol goes on; empty if it has no trade. */
  public Optional<Place> of(String symbol) {
    return Optional.ofNullable(next.get(symbol));
  }

  /** Whether this position is as far as another one, or farther, for every symbol. */
  boolean reaches(ShardPosition other) {
    return other.next.entrySet().stream().allMatch(symbol -> {
      Place there = symbol.getValue();
      return !next.getOrDefault(symbol.getKey(), Place.BEGINNING)
          .isBefore(there.epoch(), there.next());
    });
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
    Map<String, Place> found = new HashMap<>(next);
    TradeKeyReader keys = new TradeKeyReader();
    long end = reader.forEachFrom(offset, each -> {
      try {
        TradeKeyReader.TradeKey key = keys.read(each.value());
        int epoch = EpochHeader.in(each.headers());
        found.merge(
            key.symbol(), new Place(epoch, key.id() + 1, key.timestampMicros()), Place::max);
      } catch (UnreadableDataException foreign) {
        LOG.warn(
            "{} offset {}: {}; it is passed over", partition, each.offset(), foreign.getMessage());
      }
    });
    return new ShardPosition(end, found);
  }
}
