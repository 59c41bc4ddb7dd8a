package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.metricdef.ingestion.trade.ConfirmedHole;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;

/** Makes the records of a shard's transactions. Used by one thread. */
final class ShardRecords {

  private final Shard shard;
  private final Checkpoint.Owner owner;
  private final Encoder<Trade> encoder;
  private final PublishMetrics metrics;

  /** Made once: the client looks the topic up by its hash for each record. */
  private final TopicPartition trades;

  private final Map<String, SymbolState> states = new HashMap<>();
  private long transactions;

  /** A symbol's key, and where it goes on after the transaction that was made last. */
  private static final class SymbolState {

    private final String symbol;
    private final byte[] key;
    private long transaction;
    private int epoch;
    private long next;
    private long lastMicros;

    /** The books but for the last trades, which are many and only counted. */
    private SymbolBooks books = SymbolBooks.at(Place.BEGINNING);

    private int trades;

    SymbolState(String symbol) {
      this.symbol = symbol;
      this.key = symbol.getBytes(StandardCharsets.UTF_8);
    }

    void begin(long number, Place place, Optional<SymbolBooks> known, Sequenced first) {
      transaction = number;
      trades = 0;
      books = known.orElseGet(() -> SymbolBooks.at(new Place(first.epoch(), first.firstId(), 0)));
      epoch = place.epoch();
      next = place.next();
      lastMicros = place.lastMicros();
    }

    /** Whether the item is not in the shard yet; it is next then. */
    boolean take(Sequenced item) {
      if (item.epoch() < epoch || item.epoch() == epoch && item.nextId() <= next) {
        return false;
      }
      if (item instanceof Trade && item.epoch() == books.current().epoch()) {
        trades++;
      } else {
        books = books().with(item);
        trades = 0;
      }
      epoch = item.epoch();
      next = item.nextId();
      lastMicros = item instanceof Trade trade ? trade.timestampMicros() : lastMicros;
      return true;
    }

    SymbolBooks books() {
      return trades == 0 ? books : books.withTrades(trades, next);
    }

    Place place() {
      return new Place(epoch, next, lastMicros);
    }
  }

  /**
   * Makes the records of one shard.
   *
   * @param owner who writes it
   * @param encoder used by this object alone
   */
  ShardRecords(
      Shard shard, Checkpoint.Owner owner, Encoder<Trade> encoder, PublishMetrics metrics) {
    this.shard = shard;
    this.owner = owner;
    this.encoder = encoder;
    this.metrics = metrics;
    this.trades = shard.trades();
  }

  /**
   * The transaction that commits a batch. Leaves out what is in the shard already.
   *
   * @param position how far the shard has come
   * @param checkpoint whether to write a checkpoint too, if there is anything to write
   * @throws IllegalStateException if an item cannot be encoded. That is a programming error, since
   *     the decoder has accepted the trade; to go on would leave the trade out.
   */
  ShardTransaction transaction(List<Sequenced> batch, ShardPosition position, boolean checkpoint) {
    transactions++;
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(batch.size() + 1);
    List<SymbolState> seen = new ArrayList<>();
    int count = 0;
    boolean others = false;
    for (Sequenced item : batch) {
      // One lookup for each item: at full speed, a second one would show.
      SymbolState state = states.computeIfAbsent(item.symbol(), SymbolState::new);
      if (state.transaction != transactions) {
        state.begin(
            transactions,
            position.of(state.symbol).orElse(Place.BEGINNING),
            position.booksOf(state.symbol),
            item);
        seen.add(state);
      }
      if (state.take(item)) {
        records.add(record(item, state.key));
        boolean isTrade = item instanceof Trade;
        count += isTrade ? 1 : 0;
        others |= !isTrade;
      }
    }
    Map<String, Place> next = new HashMap<>(position.next());
    seen.forEach(state -> next.put(state.symbol, state.place()));
    Map<String, SymbolBooks> books = new HashMap<>(position.books());
    seen.forEach(state -> books.put(state.symbol, state.books()));
    // Whoever reads on finds trades in the partition. What else there is only the books tell.
    boolean withCheckpoint = (checkpoint || others) && !records.isEmpty();
    if (withCheckpoint) {
      records.add(checkpoint(position, Optional.of(books)));
    }
    return new ShardTransaction(records, count, withCheckpoint, next, books);
  }

  /** A checkpoint of a position. */
  ProducerRecord<byte[], byte[]> checkpoint(ShardPosition position) {
    return checkpoint(
        position, position.booked() ? Optional.of(position.books()) : Optional.empty());
  }

  /**
   * A checkpoint as of before the transaction that it is written in. What that transaction adds is
   * read again. Its books are of after it, since they know by the ids what they have.
   */
  private ProducerRecord<byte[], byte[]> checkpoint(
      ShardPosition position, Optional<Map<String, SymbolBooks>> books) {
    return new ProducerRecord<>(
        shard.checkpoints().topic(),
        shard.number(),
        Checkpoint.KEY.getBytes(StandardCharsets.UTF_8),
        new Checkpoint(owner, position.offset(), position.next(), books).toJson());
  }

  private ProducerRecord<byte[], byte[]> record(Sequenced item, byte[] key) {
    if (item instanceof Trade trade) {
      return new ProducerRecord<>(
          trades.topic(), trades.partition(), key, encode(trade), EpochHeader.alone(trade.epoch()));
    }
    if (item instanceof RefusedTrade refused) {
      return RefusedRecord.of(refused, TopicName.tradeRefused(shard.dataset()), key);
    }
    String topic = TopicName.tradeHoles(shard.dataset()).name();
    return new ProducerRecord<>(topic, key, HoleRecord.toJson((ConfirmedHole) item));
  }

  private byte[] encode(Trade trade) {
    try {
      return encoder.encode(trade);
    } catch (RuntimeException notEncodable) {
      metrics.notEncodable();
      throw new IllegalStateException("no record can be made of " + trade, notEncodable);
    }
  }
}
