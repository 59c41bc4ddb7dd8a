package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.ConfirmedHole;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Trade;

/** A shard's writer against a real broker. */
class ShardWriterIT extends ShardWriterCase {

  @Test
  void everyTradeIsWrittenOnceAndInOrder() throws Exception {
    Reported told = new Reported();
    ShardQueue queue = begin(US, told);
    assertThat(told.position().next()).isEmpty();
    offer(queue, "BTCUSDT", 1, 5_000);
    offer(queue, "ETHUSDT", 70, 80);
    finish(writers.get(0));

    assertThat(ids("BTCUSDT")).isEqualTo(range(1, 5_000));
    assertThat(ids("ETHUSDT")).isEqualTo(range(70, 80));
    assertThat(counts.counts().acknowledged()).isEqualTo(5_011);
    assertThat(counts.counts().inFlight()).isZero();
  }

  @Test
  void whoComesNextGoesOnWhereTheLastOneEnded() throws Exception {
    ShardQueue queue = begin(US, new Reported());
    offer(queue, "BTCUSDT", 1, 100);
    offer(queue, "ETHUSDT", 7, 7);
    finish(writers.get(0));

    Reported told = new Reported();
    begin(new Checkpoint.Owner("group", "the next", 1), told);
    ShardPosition position = told.position();
    assertThat(position.next())
        .isEqualTo(Map.of(
            "BTCUSDT", Trades.after(100).get(), "ETHUSDT", Trades.after(7).get()));
    assertThat(position.of("BTCUSDT")).isEqualTo(Trades.after(100));
    assertThat(position.of("DOGEUSDT")).isEmpty();
  }

  @Test
  void whenTheBrokerComesBackNothingIsMissingAndNothingTwice() throws Exception {
    Reported told = new Reported();
    ShardQueue queue = begin(US, told);
    told.position();
    for (int round = 0; round < 3; round++) {
      offer(queue, "BTCUSDT", 1 + round * 2_000L, 1_000 + round * 2_000L);
      broker.stop();
      offer(queue, "BTCUSDT", 1_001 + round * 2_000L, 2_000 + round * 2_000L);
      broker.startAgain();
    }
    finish(writers.get(0));

    assertThat(ids("BTCUSDT")).isEqualTo(range(1, 6_000));
    assertThat(counts.counts().inFlight()).isZero();
  }

  @Test
  void aWriterIsNotOpenWhileTheBrokerIsAway() throws Exception {
    ShardQueue queue = begin(US, new Reported());
    ShardWriter writer = writers.get(0);
    offer(queue, "BTCUSDT", 1, 10);
    awaitAcknowledged(10);
    await(writer::isOpen);
    broker.stop();
    offer(queue, "BTCUSDT", 11, 11);
    await(() -> !writer.isOpen());
    broker.startAgain();
    awaitAcknowledged(11);
    await(writer::isOpen);
  }

  @Test
  void whatIsAbandonedIsWrittenByTheNextOne() throws Exception {
    ShardQueue queue = begin(US, new Reported());
    offer(queue, "BTCUSDT", 1, 3_000);
    writers.get(0).abandon();
    assertThat(writers.get(0).awaitEnd(SOON)).isTrue();
    // What was not acknowledged is nobody's any more here.
    assertThat(counts.counts().inFlight()).isZero();

    Reported told = new Reported();
    ShardQueue next = begin(new Checkpoint.Owner("group", "the next", 1), told);
    long from = told.position().of("BTCUSDT").map(Place::next).orElse(1L);
    assertThat(from - 1).isEqualTo(counts.counts().acknowledged());
    offer(next, "BTCUSDT", from, 3_000);
    finish(writers.get(1));
    assertThat(ids("BTCUSDT")).isEqualTo(range(1, 3_000));
  }

  @Test
  void theOlderOfTwoCannotWriteAnotherRecord() throws Exception {
    Reported ours = new Reported();
    ShardQueue older = begin(US, ours);
    ours.position();
    offer(older, "BTCUSDT", 1, 10);
    awaitAcknowledged(10);

    Reported theirs = new Reported();
    ShardQueue newer = begin(THEM, theirs);
    assertThat(theirs.position().of("BTCUSDT")).isEqualTo(Trades.after(10));
    offer(older, "BTCUSDT", 11, 20);
    assertThat(ours.fencedBy()).isEqualTo(THEM);
    assertThat(writers.get(0).awaitEnd(SOON)).isTrue();
    assertThat(older.offer(trade("BTCUSDT", 21))).isFalse();

    offer(newer, "BTCUSDT", 11, 30);
    finish(writers.get(1));
    assertThat(ids("BTCUSDT")).isEqualTo(range(1, 30));
  }

  /**
   * Each takes the shard from the other until one has said so in it. Found by a chaos run: the
   * older could look before the newer had said so, take the shard back after it had, and write
   * again what the newer had written.
   */
  @RepeatedTest(8)
  void twoThatTakeTheShardFromEachOtherWriteNoTradeTwice() throws Exception {
    Reported ours = new Reported();
    ShardQueue older = begin(US, ours);
    ours.position();
    offer(older, "BTCUSDT", 1, 10);
    awaitAcknowledged(10);

    Thread stream = new Thread(() -> {
      // Whoever has nothing to write does not notice that it cannot: it goes on until it does.
      for (long id = 11; older.offer(trade("BTCUSDT", id)); id++) {
        LockSupport.parkNanos(200_000);
      }
    });
    stream.start();
    Reported theirs = new Reported();
    ShardQueue newer = begin(THEM, theirs);
    long last = theirs.position().of("BTCUSDT").get().next() - 1;
    offer(newer, "BTCUSDT", last + 1, last + 1_000);
    assertThat(ours.fencedBy()).isEqualTo(THEM);
    stream.join();
    finish(writers.get(1));
    assertThat(ids("BTCUSDT")).isEqualTo(range(1, last + 1_000));
  }

  @Test
  void anIdleWriterThatIsToldThatTheShardIsTakenLooksAndEnds() throws Exception {
    Reported ours = new Reported();
    begin(US, ours);
    ours.position();
    Reported theirs = new Reported();
    begin(THEM, theirs);
    theirs.position();

    writers.get(0).noted(THEM);
    assertThat(ours.fencedBy()).isEqualTo(THEM);
    assertThat(writers.get(0).awaitEnd(SOON)).isTrue();
  }

  /** What it is told may have been written before it began. */
  @Test
  void aWriterThatIsToldOfAnEarlierOwnerGoesOn() throws Exception {
    Reported ours = new Reported();
    ShardQueue queue = begin(US, ours);
    ours.position();
    writers.get(0).noted(US);
    writers.get(0).noted(THEM);
    offer(queue, "BTCUSDT", 1, 10);
    finish(writers.get(0));

    assertThat(ids("BTCUSDT")).isEqualTo(range(1, 10));
    assertThat(ours.fenced).isEmpty();
  }

  @Test
  void aHoleGoesIntoTheSideTopicWithTheTradeAfterIt() throws Exception {
    ShardQueue queue = begin(US, new Reported());
    offer(queue, "BTCUSDT", 1, 2);
    ConfirmedHole hole = new ConfirmedHole("BTCUSDT", 3, 5, 1, 1_700_000_000_000_000L);
    assertThat(hole.size()).isEqualTo(3);
    assertThat(queue.offer(hole)).isTrue();
    offer(queue, "BTCUSDT", 6, 7);
    finish(writers.get(0));

    assertThat(ids("BTCUSDT")).containsExactly(1L, 2L, 6L, 7L);
    List<String> holes = new ArrayList<>();
    TopicPartition side =
        new TopicPartition(TopicName.tradeHoles(Dataset.BINANCE_TRADES).name(), 0);
    try (PartitionReader reader = new PartitionReader(kafka.reader(), side)) {
      reader.forEachFrom(0, each -> holes.add(new String(each.value(), StandardCharsets.UTF_8)));
    }
    assertThat(holes)
        .containsExactly("{\"symbol\":\"BTCUSDT\",\"from_id\":3,\"to_id\":5,"
            + "\"confirmed_at_micros\":1700000000000000}");
  }

  @Test
  void aNewEpochOfASymbolGoesOnAfterTheEarlierOne() throws Exception {
    ShardQueue queue = begin(US, new Reported());
    offer(queue, "BTCUSDT", 900, 905);
    for (long id = 1; id <= 3; id++) {
      Trade trade = (Trade) trade("BTCUSDT", id);
      assertThat(queue.offer(trade.in(2))).isTrue();
    }
    // As an instance would that has not noticed yet.
    offer(queue, "BTCUSDT", 906, 907);
    finish(writers.get(0));

    assertThat(ids("BTCUSDT")).containsExactly(900L, 901L, 902L, 903L, 904L, 905L, 1L, 2L, 3L);
    Reported told = new Reported();
    ShardQueue next = begin(new Checkpoint.Owner("group", "the next", 1), told);
    assertThat(told.position().of("BTCUSDT")).contains(new Place(2, 4, Trades.MICROS));
    assertThat(next.offer(((Trade) trade("BTCUSDT", 3)).in(2))).isTrue();
    assertThat(next.offer(((Trade) trade("BTCUSDT", 4)).in(2))).isTrue();
    finish(writers.get(1));
    assertThat(ids("BTCUSDT")).endsWith(2L, 3L, 4L);
  }

  @Test
  void aRefusedTradeGoesIntoItsTopicAsTheExchangeGaveIt() throws Exception {
    ShardQueue queue = begin(US, new Reported());
    offer(queue, "BTCUSDT", 1, 2);
    byte[] element = "{\"id\":3,\"price\":\"0\"}".getBytes(StandardCharsets.UTF_8);
    RefusalReason reason = RefusalReason.NOT_POSITIVE;
    assertThat(queue.offer(new RefusedTrade("BTCUSDT", 3, reason, "the price is 0", element, 9)))
        .isTrue();
    offer(queue, "BTCUSDT", 4, 5);
    finish(writers.get(0));

    assertThat(ids("BTCUSDT")).containsExactly(1L, 2L, 4L, 5L);
    List<String> refused = new ArrayList<>();
    TopicPartition side =
        new TopicPartition(TopicName.tradeRefused(Dataset.BINANCE_TRADES).name(), 0);
    try (PartitionReader reader = new PartitionReader(kafka.reader(), side)) {
      reader.forEachFrom(
          0,
          each -> refused.add(text(each.key()) + " " + text(each.value()) + " "
              + Stream.of(each.headers().toArray())
                  .map(header -> header.key() + "=" + text(header.value()))
                  .toList()));
    }
    assertThat(refused)
        .containsExactly("BTCUSDT {\"id\":3,\"price\":\"0\"} [trade-id=3, reason=not_positive,"
            + " detail=the price is 0, received-at=9, origin=rest]");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The writer of the first shard has its checkpoints in the partition of the assignment. */
  @Test
  void anOpenTransactionHidesNoAssignmentFromWhoAddsToIt() throws Exception {
    TimeSource time = TimeSource.system();
    TopicPartition place = new Shard(Dataset.BINANCE_TRADES, 0).checkpoints();
    try (KafkaProducer<byte[], byte[]> writer =
        new KafkaProducer<>(kafka.producer("the writer of a shard"))) {
      writer.initTransactions();
      writer.beginTransaction();
      writer
          .send(new ProducerRecord<>(place.topic(), place.partition(), new byte[1], new byte[1]))
          .get();
      BlockingQueue<SymbolAssignment> assignments = new LinkedBlockingQueue<>();
      List<Thread> threads = new ArrayList<>();
      for (String symbol : List.of("HIDDEN", "ADDED")) {
        Thread thread = new Thread(() -> {
          try {
            assignments.add(SymbolAssignmentStore.ensure(
                kafka, Dataset.BINANCE_TRADES, SHARDS, List.of(symbol), time));
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
        });
        thread.start();
        threads.add(thread);
      }
      assertThat(assignments.poll(1, TimeUnit.SECONDS)).as("it waits").isNull();
      writer.commitTransaction();
      for (Thread each : threads) {
        each.join();
      }
    }
    assertThat(SymbolAssignmentStore.current(kafka, Dataset.BINANCE_TRADES).shardOf())
        .containsKeys("HIDDEN", "ADDED");
  }

  @Test
  void instancesThatAddSymbolsAtOnceAgreeOnTheAssignment() throws Exception {
    TimeSource time = TimeSource.system();
    List<Thread> threads = new ArrayList<>();
    BlockingQueue<SymbolAssignment> assignments = new LinkedBlockingQueue<>();
    for (int i = 0; i < 3; i++) {
      List<String> symbols = List.of("A" + i, "B" + i, "COMMON");
      threads.add(new Thread(() -> {
        try {
          assignments.add(
              SymbolAssignmentStore.ensure(kafka, Dataset.BINANCE_TRADES, SHARDS, symbols, time));
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
        }
      }));
    }
    threads.forEach(Thread::start);
    for (Thread each : threads) {
      each.join();
    }
    assertThat(assignments).hasSize(3);
    SymbolAssignment all = SymbolAssignmentStore.ensure(
        kafka, Dataset.BINANCE_TRADES, SHARDS, List.of("COMMON"), time);
    assertThat(all.shardOf()).containsKeys("A0", "A1", "A2", "B0", "B1", "B2", "COMMON");
    assertThat(assignments)
        .allSatisfy(
            assignment -> assertThat(all.shardOf()).containsAllEntriesOf(assignment.shardOf()));
  }
}
