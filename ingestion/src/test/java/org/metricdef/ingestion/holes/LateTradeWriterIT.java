package org.metricdef.ingestion.holes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metricdef.ingestion.holes.HoleRig.HOLES;
import static org.metricdef.ingestion.holes.HoleRig.LATE;
import static org.metricdef.ingestion.holes.HoleRig.TRADES;
import static org.metricdef.ingestion.holes.HoleRig.hole;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.publish.AvroTradeEncoder;
import org.metricdef.ingestion.publish.SymbolAssignment;
import org.metricdef.ingestion.publish.SymbolAssignmentStore;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeOrigin;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.broker.UnendedTransaction;

/** Late trades and marks on a real broker: each trade once, and never without its mark. */
class LateTradeWriterIT {

  private static final String SYMBOL = "BTCUSDT";
  private static final long MICROS = TimeSource.system().epochMicros();

  private static EmbeddedBroker broker;
  private static HoleRig rig;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start();
    rig = new HoleRig(broker);
  }

  @AfterEach
  void clear() throws Exception {
    broker.clear();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void aTradeIsWrittenWithItsOriginAndItsHoleIsMarked() throws Exception {
    rig.holes(List.of(hole(SYMBOL, 5, 9, MICROS)));
    assertThat(write(trades(5, 6, 8, 8, 20))).isEqualTo(trades(5, 6, 8));

    List<ConsumerRecord<byte[], byte[]>> late = rig.late();
    assertThat(late).hasSize(3);
    ConsumerRecord<byte[], byte[]> first = late.get(0);
    assertThat(new String(first.key(), UTF_8)).isEqualTo(SYMBOL);
    assertThat(first.value()).isEqualTo(new AvroTradeEncoder().encode(trades(5).get(0)));
    assertThat(header(first, "origin")).isEqualTo("rest-retry");
    assertThat(header(first, "hole")).isEqualTo("5-9");
    assertThat(Long.parseLong(header(first, "late-found-at"))).isGreaterThan(MICROS);

    Hole hole = rig.read().get(0);
    assertThat(hole.state()).isEqualTo(HoleState.PARTLY_FILLED);
    assertThat(hole.missing()).containsExactly(new IdRange(7, 7), new IdRange(9, 9));
    assertThat(hole.filledMicros()).isPresent();
  }

  @Test
  void whatIsThereIsNotWrittenAgain() throws Exception {
    rig.holes(List.of(hole(SYMBOL, 5, 9, MICROS)));
    assertThat(write(trades(5, 6))).hasSize(2);
    assertThat(write(trades(5, 6))).isEmpty();
    assertThat(write(trades(6, 7))).isEqualTo(trades(7));
    assertThat(rig.lateTrades()).containsExactly("BTCUSDT 5", "BTCUSDT 6", "BTCUSDT 7");
  }

  @Test
  void itIsInThePartitionThatTheSymbolsOtherTradesAreIn() throws Exception {
    broker.createTopic(TRADES, 5);
    broker.createTopic(TRADES + ".assignments", 5);
    List<String> symbols = List.of("ADAUSDT", "BNBUSDT", SYMBOL, "ETHUSDT", "SOLUSDT");
    SymbolAssignment assigned = SymbolAssignmentStore.ensure(
        rig.kafka(), Dataset.BINANCE_TRADES, 5, symbols, TimeSource.system());
    rig.holes(symbols.stream().map(symbol -> hole(symbol, 7, 7, MICROS)).toList());
    write(symbols.stream()
        .map(symbol -> Trades.trade(symbol, 7, TradeOrigin.REST))
        .toList());
    assertThat(rig.late())
        .hasSize(5)
        .allSatisfy(late -> assertThat(late.partition())
            .isEqualTo(assigned.shardOf().get(new String(late.key(), UTF_8))));
  }

  /** Each of them may be excluded by another one at any moment. What counts is what is there. */
  @Test
  void howeverManyWriteAtOnceEachTradeIsThereOnce() throws Exception {
    rig.holes(List.of(hole(SYMBOL, 1, 60, MICROS), hole("ETHUSDT", 1, 60, MICROS)));
    List<Trade> all = new ArrayList<>();
    LongStream.rangeClosed(1, 60).forEach(id -> {
      all.add(Trades.trade(SYMBOL, id, TradeOrigin.REST));
      all.add(Trades.trade("ETHUSDT", id, TradeOrigin.REST));
    });
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int each = i;
      tasks.add(() -> writeAll(all, each));
    }
    int written = 0;
    for (Future<Integer> task : threads.invokeAll(tasks)) {
      written += task.get();
    }
    threads.shutdown();
    assertThat(written).isEqualTo(120);
    assertThat(rig.lateTrades()).hasSize(120).doesNotHaveDuplicates();
    assertThat(rig.read()).allMatch(hole -> hole.state() == HoleState.FILLED);
  }

  /** In parts of different sizes, each until nobody excludes it. */
  private static int writeAll(List<Trade> all, int each) throws Exception {
    int written = 0;
    int part = 20 + 10 * each;
    for (int from = 0; from < all.size(); from += part) {
      List<Trade> some = all.subList(from, Math.min(all.size(), from + part));
      boolean done = false;
      while (!done) {
        try {
          written += write(some).size();
          done = true;
        } catch (OvertakenException again) {
          Thread.sleep(20L * each);
        }
      }
    }
    return written;
  }

  @Test
  void whoIsKilledBeforeTheEndLeavesNothingHalf() throws Exception {
    rig.holes(List.of(hole(SYMBOL, 5, 6, MICROS)));
    broker.createTopic(LATE, 6);
    HoleEntry.Filled mark =
        new HoleEntry.Filled(SYMBOL, new IdRange(5, 5), new IdRange(5, 6), MICROS);
    try (KafkaProducer<byte[], byte[]> killed = new KafkaProducer<>(
        rig.kafka().producer(LateTradeWriter.transactionalId(Dataset.BINANCE_TRADES)))) {
      killed.initTransactions();
      killed.beginTransaction();
      Trade trade = trades(5).get(0);
      killed.send(
          new ProducerRecord<>(LATE, SYMBOL.getBytes(UTF_8), new AvroTradeEncoder().encode(trade)));
      killed.send(new ProducerRecord<>(HOLES, SYMBOL.getBytes(UTF_8), HoleEntries.toJson(mark)));
      killed.flush();
      assertThat(rig.late()).isEmpty();
      assertThat(rig.read().get(0).state()).isEqualTo(HoleState.OPEN);

      // The next one takes back what was left, and writes it itself.
      assertThat(write(trades(5, 6))).hasSize(2);
      assertThatThrownBy(killed::commitTransaction).isInstanceOf(KafkaException.class);
    }
    assertThat(rig.lateTrades()).containsExactly("BTCUSDT 5", "BTCUSDT 6");
    assertThat(rig.read().get(0).state()).isEqualTo(HoleState.FILLED);
  }

  /** A broker that is killed at the wrong moment leaves such a transaction. */
  @Test
  void whatAClusterCallsCommittedAndHasNotEndedIsTakenBack() throws Exception {
    rig.holes(List.of(hole(SYMBOL, 5, 6, MICROS)));
    broker.createTopic(LATE, 2);
    String id = LateTradeWriter.transactionalId(Dataset.BINANCE_TRADES);
    KafkaProducer<byte[], byte[]> killed = new KafkaProducer<>(rig.kafka().producer(id));
    killed.initTransactions();
    killed.beginTransaction();
    for (int partition = 0; partition < 2; partition++) {
      killed
          .send(new ProducerRecord<>(
              LATE,
              partition,
              SYMBOL.getBytes(UTF_8),
              new AvroTradeEncoder().encode(trades(5).get(0))))
          .get();
    }
    UnendedTransaction.leave(broker, id);
    killed.close(Duration.ZERO);
    assertThat(write(trades(5, 6))).hasSize(2);
    assertThat(rig.lateTrades()).containsExactly("BTCUSDT 5", "BTCUSDT 6");
    assertThat(rig.read().get(0).state()).isEqualTo(HoleState.FILLED);
  }

  @Test
  void whoIsExcludedByAnotherHasWrittenNothingAndIsTold() throws Exception {
    rig.holes(List.of(hole(SYMBOL, 5, 6, MICROS), HoleRig.record(SYMBOL, "unreadable")));
    try (KafkaProducer<byte[], byte[]> other = new KafkaProducer<>(
        rig.kafka().producer(LateTradeWriter.transactionalId(Dataset.BINANCE_TRADES)))) {
      // It comes when this one has begun, and is reading.
      Consumer<String> whileReading = line -> other.initTransactions();
      assertThatThrownBy(() -> write(trades(5), whileReading))
          .isInstanceOf(OvertakenException.class)
          .hasMessageContaining("another process began to write to " + LATE);
    }
    assertThat(rig.late()).isEmpty();
  }

  /** The open transaction of a shard keeps what comes after it from every reader of the holes. */
  @Test
  void aMarkThatNobodySeesYetDoesNotMakeATradeTwice() throws Exception {
    rig.holes(List.of(hole(SYMBOL, 5, 6, MICROS)));
    try (KafkaProducer<byte[], byte[]> shard =
        new KafkaProducer<>(rig.kafka().producer("a-shard"))) {
      shard.initTransactions();
      shard.beginTransaction();
      shard.send(hole("ETHUSDT", 1, 1, MICROS)).get();
      assertThat(write(trades(5))).hasSize(1);
      assertThat(rig.read().get(0).state()).isEqualTo(HoleState.OPEN);
      assertThat(write(trades(5, 6))).isEqualTo(trades(6));
      shard.commitTransaction();
    }
    assertThat(rig.lateTrades()).containsExactly("BTCUSDT 5", "BTCUSDT 6");
    assertThat(rig.read())
        .extracting(Hole::state)
        .containsExactly(HoleState.FILLED, HoleState.OPEN);
  }

  @Test
  void aForeignLateRecordIsToldAndPassedOver() throws Exception {
    rig.holes(List.of(hole(SYMBOL, 5, 6, MICROS)));
    broker.createTopic(LATE, 1);
    rig.send(List.of(new ProducerRecord<>(LATE, SYMBOL.getBytes(UTF_8), new byte[] {1, 2})));
    List<String> told = new ArrayList<>();
    assertThat(write(trades(5), told::add)).hasSize(1);
    assertThat(told).singleElement().asString().contains("the record at " + LATE + "-0@0 cannot");
  }

  private static List<Trade> write(List<Trade> found) throws Exception {
    return write(found, unreadable -> {
      throw new AssertionError(unreadable);
    });
  }

  private static List<Trade> write(List<Trade> found, Consumer<String> unreadable)
      throws OvertakenException, InterruptedException {
    try (HoleTopic holes = new HoleTopic(rig.kafka(), Dataset.BINANCE_TRADES, unreadable);
        LateTradeWriter writer = new LateTradeWriter(
            rig.kafka(), Dataset.BINANCE_TRADES, 6, TimeSource.system(), unreadable)) {
      return writer.write(found, holes);
    }
  }

  private static List<Trade> trades(long... ids) {
    return LongStream.of(ids)
        .mapToObj(id -> Trades.trade(SYMBOL, id, TradeOrigin.REST))
        .toList();
  }

  private static String header(ConsumerRecord<byte[], byte[]> late, String name) {
    return new String(late.headers().lastHeader(name).value(), UTF_8);
  }
}
