package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.ConfirmedHole;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeOrigin;

/** The books of a shard over restarts and take-overs, on a real broker. */
class ShardBooksIT extends ShardWriterCase {

  private static final String BTC = "BTCUSDT";
  private static final Checkpoint.Owner NEXT = new Checkpoint.Owner("group", "next", 3);

  @Test
  void theyBalanceAndARestartGoesOnWithThem() throws Exception {
    Reported first = new Reported();
    ShardQueue queue = begin(US, first);
    first.position();
    offerAll(queue);
    // Trades after the last checkpoint, which only the partition tells of.
    offer(queue, BTC, 20, 30);
    awaitAcknowledged(16);
    SymbolBook expected = new SymbolBook(1, 10, 31, 16, 2, 3);
    await(() -> book(writers.get(0), BTC).equals(Optional.of(expected)));
    assertThat(expected.isBalanced()).isTrue();
    // As if it were killed: nothing more is committed.
    writers.get(0).abandon();
    assertThat(writers.get(0).awaitEnd(SOON)).isTrue();

    Reported second = new Reported();
    begin(NEXT, second);
    ShardPosition taken = second.position();
    assertThat(taken.books().get(BTC).current()).isEqualTo(expected);
    assertThat(taken.of(BTC).orElseThrow().next()).isEqualTo(31);
  }

  @Test
  void whatTheClusterHasLostIsNotCountedTwice() throws Exception {
    Reported first = new Reported();
    ShardQueue queue = begin(US, first);
    first.position();
    offerAll(queue);
    awaitAcknowledged(5);
    finish(writers.get(0));
    try (Admin admin =
        Admin.create(ProducerSettings.admin(broker.bootstrapServers(), new Properties(), 10_000))) {
      admin
          .deleteRecords(Map.of(shard.trades(), RecordsToDelete.beforeOffset(-1)))
          .all()
          .get();
    }
    Reported second = new Reported();
    ShardQueue next = begin(NEXT, second);
    ShardPosition taken = second.position();
    long from = taken.of(BTC).map(Place::next).orElse(10L);
    assertThat(from).isLessThan(20);
    offer(next, BTC, from, 30);
    await(() -> book(writers.get(1), BTC).map(SymbolBook::next).equals(Optional.of(31L)));
    assertThat(book(writers.get(1), BTC).orElseThrow().isBalanced()).isTrue();
  }

  @Test
  void aTakeOverInTheMiddleCountsNothingTwice() throws Exception {
    Reported first = new Reported();
    ShardQueue ours = begin(US, first);
    first.position();
    offerAll(ours);
    awaitAcknowledged(5);
    Reported second = new Reported();
    ShardQueue theirs = begin(NEXT, second);
    ShardPosition taken = second.position();
    assertThat(taken.books().get(BTC).current().isBalanced()).isTrue();
    // The sequence of the new owner gives what it has again, and goes on.
    long next = taken.of(BTC).orElseThrow().next();
    offer(theirs, BTC, next - 3, next + 10);
    await(() -> book(writers.get(1), BTC).map(SymbolBook::next).equals(Optional.of(next + 11)));
    assertThat(book(writers.get(1), BTC).orElseThrow().isBalanced()).isTrue();
    assertThat(book(writers.get(1), BTC).orElseThrow().stored()).isEqualTo(5 + 11);
  }

  @Test
  void aLaterEpochHasABookOfItsOwnAlsoAfterARestart() throws Exception {
    Reported first = new Reported();
    ShardQueue queue = begin(US, first);
    first.position();
    offer(queue, BTC, 100, 104);
    for (long id = 1; id <= 3; id++) {
      queue.offer(((Trade) trade(BTC, id)).in(2));
    }
    queue.offer(new ConfirmedHole(BTC, 4, 5, 2, 0));
    queue.offer(((Trade) trade(BTC, 6)).in(2));
    awaitAcknowledged(9);
    writers.get(0).abandon();
    assertThat(writers.get(0).awaitEnd(SOON)).isTrue();

    Reported second = new Reported();
    begin(NEXT, second);
    assertThat(second.position().books().get(BTC).epochs())
        .containsExactly(new SymbolBook(1, 100, 105, 5, 0, 0), new SymbolBook(2, 1, 7, 4, 0, 2))
        .allMatch(SymbolBook::isBalanced);
  }

  @Test
  void afterAnInstanceThatKeepsNoneTheyBeginAnew() throws Exception {
    Reported first = new Reported();
    ShardQueue queue = begin(US, first);
    first.position();
    offer(queue, BTC, 1, 5);
    awaitAcknowledged(5);
    writers.get(0).abandon();
    assertThat(writers.get(0).awaitEnd(SOON)).isTrue();
    // An earlier version takes the shard, and leaves ids out for which it records a hole.
    try (KafkaProducer<byte[], byte[]> earlier =
        new KafkaProducer<>(kafka.producer(shard.transactionalId()))) {
      earlier.initTransactions();
      earlier.beginTransaction();
      byte[] old = new Checkpoint(THEM, 0, Map.of()).toJson();
      earlier.send(new ProducerRecord<>(
          shard.checkpoints().topic(), shard.number(), Checkpoint.KEY.getBytes(), old));
      earlier.send(new ProducerRecord<>(
          shard.trades().topic(),
          shard.number(),
          BTC.getBytes(),
          new AvroTradeEncoder().encode(Trades.trade(BTC, 9, TradeOrigin.STREAM))));
      earlier.commitTransaction();
    }
    Reported second = new Reported();
    ShardQueue next = begin(new Checkpoint.Owner("other-group", "next", 3), second);
    ShardPosition taken = second.position();
    assertThat(taken.of(BTC).orElseThrow().next()).isEqualTo(10);
    assertThat(taken.books().get(BTC).current()).isEqualTo(new SymbolBook(1, 10, 10, 0, 0, 0));
    offer(next, BTC, 10, 12);
    await(() -> book(writers.get(1), BTC).equals(Optional.of(new SymbolBook(1, 10, 13, 3, 0, 0))));
    // It has written a checkpoint with books at once, so that they are not lost again.
    assertThat(kafka.lastCheckpoint(shard).orElseThrow().books()).isPresent();
  }

  @Test
  void anIdThatIsLeftOutIsFound() throws Exception {
    Reported told = new Reported();
    ShardQueue queue = begin(US, told);
    told.position();
    offer(queue, BTC, 1, 5);
    offer(queue, BTC, 7, 9);
    awaitAcknowledged(8);
    await(() -> book(writers.get(0), BTC).map(SymbolBook::next).equals(Optional.of(10L)));
    assertThat(book(writers.get(0), BTC).orElseThrow().isBalanced()).isFalse();
  }

  /** Five trades, two refused ones and a hole of three: the ids 10 to 19. */
  private static void offerAll(ShardQueue queue) {
    offer(queue, BTC, 10, 11);
    List.of(
            refused(12),
            new ConfirmedHole(BTC, 13, 15, 1, 0),
            trade(BTC, 16),
            refused(17),
            trade(BTC, 18),
            trade(BTC, 19))
        .forEach(item -> assertThat(queue.offer(item)).isTrue());
  }

  private static Optional<SymbolBook> book(ShardWriter writer, String symbol) {
    return Optional.ofNullable(writer.books().get(symbol)).map(SymbolBooks::current);
  }

  private static RefusedTrade refused(long id) {
    return new RefusedTrade(
        BTC, id, RefusalReason.DECIMAL_OUT_OF_RANGE, "too large", new byte[] {'{', '}'}, 0);
  }
}
