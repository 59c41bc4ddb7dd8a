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
 * @param books what became of each id of those symbols, from where their books begin
 * @param booked whether the books are kept from here on. If not, whoever has written here kept
 *     none, and they begin where the shard is taken.
 */
public record ShardPosition(
    long offset, Map<String, Place> next, Map<String, SymbolBooks> books, boolean booked) {

  private static final Logger LOG = LoggerFactory.getLogger(ShardPosition.class);

  /** Where a partition begins. */
  static final ShardPosition BEGINNING = new ShardPosition(0, Map.of(), Map.of(), false);

  public ShardPosition {
    next = Map.copyOf(next);
    books = Map.copyOf(books);
  }

  /** A position whose books begin where it is. */
  public ShardPosition(long offset, Map<String, Place> next) {
    this(offset, next, begun(next, Map.of()), true);
  }

  /** Books for all symbols, begun where one has none. */
  private static Map<String, SymbolBooks> begun(
      Map<String, Place> next, Map<String, SymbolBooks> kept) {
    Map<String, SymbolBooks> books = new HashMap<>(kept);
    next.forEach((symbol, place) -> books.computeIfAbsent(symbol, any -> SymbolBooks.at(place)));
    return books;
  }

  /** Where a symbol goes on; empty if it has no trade. */
  public Optional<Place> of(String symbol) {
    return Optional.ofNullable(next.get(symbol));
  }

  /** What became of each id of a symbol; empty if it has no book. */
  Optional<SymbolBooks> booksOf(String symbol) {
    return Optional.ofNullable(books.get(symbol));
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
        .map(found -> new ShardPosition(
            found.offset(),
            found.next(),
            begun(found.next(), found.books().orElse(Map.of())),
            found.books().isPresent()))
        .orElse(BEGINNING);
  }

  /**
   * Reads on from here to the end of what is committed. The books go on with the trades that are
   * found. Holes and refused trades are not found there, and need not be: whatever transaction has
   * one has a checkpoint too.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
   */
  ShardPosition readOn(PartitionReader reader, TopicPartition partition) {
    Map<String, Place> found = new HashMap<>(next);
    Map<String, SymbolBooks> counted = new HashMap<>(books);
    TradeKeyReader keys = new TradeKeyReader();
    long end = reader.forEachFrom(offset, each -> {
      try {
        TradeKeyReader.TradeKey key = keys.read(each.value());
        int epoch = EpochHeader.in(each.headers());
        Place after = new Place(epoch, key.id() + 1, key.timestampMicros());
        found.merge(key.symbol(), after, Place::max);
        counted.merge(
            key.symbol(),
            SymbolBooks.at(new Place(epoch, key.id(), 0)).withStored(epoch, key.id()),
            (before, any) -> before.withStored(epoch, key.id()));
      } catch (UnreadableDataException foreign) {
        LOG.warn(
            "{} offset {}: {}; it is passed over", partition, each.offset(), foreign.getMessage());
      }
    });
    if (!booked) {
      return new ShardPosition(end, found);
    }
    Map<String, SymbolBooks> kept = new HashMap<>();
    counted.forEach(
        (symbol, its) -> within(symbol, its, Optional.ofNullable(found.get(symbol)), partition)
            .ifPresent(goingOn -> kept.put(symbol, goingOn)));
    return new ShardPosition(end, found, kept, true);
  }

  /**
   * The books to go on with. If the partition does not go as far as they do, the cluster has lost
   * what they had: it is asked for again, and would be counted twice.
   *
   * @param place where the symbol goes on; empty if it has no trade, so that its first begins them
   */
  private static Optional<SymbolBooks> within(
      String symbol, SymbolBooks books, Optional<Place> place, TopicPartition partition) {
    SymbolBook last = books.current();
    if (place.filter(found -> !found.isBefore(last.epoch(), last.next())).isPresent()) {
      return Optional.of(books);
    }
    LOG.warn(
        "{}: the books of {} go up to id {} of epoch {}, and the partition does not: they begin"
            + " anew",
        partition,
        symbol,
        last.next() - 1,
        last.epoch());
    return place.map(SymbolBooks::at);
  }
}
