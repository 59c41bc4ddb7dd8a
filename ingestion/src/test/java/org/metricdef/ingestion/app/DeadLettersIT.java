package org.metricdef.ingestion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.publish.AvroTradeEncoder;
import org.metricdef.ingestion.publish.DeadLetterHeaders;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.MarketStore;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.DecodedFrame;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.TradeDecoder;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** {@code ingestion dead-letters} against a real broker. */
class DeadLettersIT {

  private static final String TRADES = "market.crypto.trades.binance";
  private static final String LETTERS = TRADES + ".dead-letters";
  private static final String REPLAYED = TRADES + ".replayed";
  private static final long RECEIVED = 1_723_161_255_400_123L;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private static EmbeddedBroker broker;
  private static SimulatedExchange exchange;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start();
    exchange = SimulatedExchange.start(new TradeSimulator(1, Set.of("BTCUSDT", "BTCJPY"), 0));
  }

  @AfterEach
  void clear() throws Exception {
    broker.clear();
  }

  @AfterAll
  static void stop() {
    exchange.close();
    broker.close();
  }

  @Test
  void withoutATopicThereIsNothingToShow() {
    assertThat(execute("list")).isZero();
    assertThat(execute("replay", "--write")).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("written to " + REPLAYED + ": 0");
  }

  @Test
  void eachIsShownWithAllThatIsKnownOfIt() throws Exception {
    letters(List.of(
        letter(RefusalReason.MALFORMED_JSON, "{\"e\":\u001b[2J" + "x".repeat(500)),
        letter(RefusalReason.BAD_TIME, "second")));
    assertThat(execute("list")).isZero();
    assertThat(lines()).hasSize(2);
    assertThat(lines().get(0))
        .startsWith("2024-08-08T23:54:15.400123Z  malformed_json  " + LETTERS
            + "-0@0  origin=wss://example:1  bytes=")
        .contains("\"{\\\"e\\\":\\u001B[2Jxxx")
        .endsWith("\"...")
        .doesNotContain("\u001b");
    assertThat(lines().get(1)).contains("bad_time", "\"second\"");

    out.getBuffer().setLength(0);
    assertThat(execute("list", "--json", "--reason", "bad_time")).isZero();
    assertThat(out.toString().strip())
        .isEqualTo(
            "{\"received\":\"2024-08-08T23:54:15.400123Z\",\"reason\":\"bad_time\",\"place\":\""
                + LETTERS
                + "-0@1\",\"origin\":\"wss://example:1\",\"bytes\":6,\"frame\":\"second\"}");
  }

  @Test
  void theNewestAreShownAndOnlyThoseThatArrivedInTime() throws Exception {
    letters(List.of(
        letter(RefusalReason.BAD_TIME, "first"),
        letter(RefusalReason.BAD_TIME, "second"),
        new ProducerRecord<>(LETTERS, "no headers, so new".getBytes(UTF_8))));
    execute("list", "--limit", "2");
    assertThat(out.toString()).contains("second", "no headers").doesNotContain("first");
    out.getBuffer().setLength(0);
    execute("list", "--since", "1h");
    assertThat(lines()).singleElement().asString().contains("  ?  ", "origin=?", "no headers");
  }

  /** A letter does not say in which unit its connection gave times. */
  @Test
  void aFrameInMicrosecondsIsATradeUnlessItWasRefusedForItsTime() throws Exception {
    String micros = frame(3).replace("1723161255342", "1723161255342123");
    letters(List.of(
        letter(RefusalReason.UNKNOWN_SYMBOL, micros), letter(RefusalReason.BAD_TIME, micros)));
    broker.createTopic(TRADES, 2);
    assertThat(execute("replay")).isZero();
    assertThat(lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("  -> trade BTCUSDT 3 is missing"),
            line -> assertThat(line).contains("bad_time", "in another unit than was asked for"));
  }

  @Test
  void whatIsATradeNowIsLookedUpAndWrittenOnceIfItIsMissing() throws Exception {
    letters(List.of(
        letter(RefusalReason.UNKNOWN_SYMBOL, frame(1)),
        letter(RefusalReason.UNKNOWN_SYMBOL, frame(2)),
        letter(RefusalReason.UNKNOWN_SYMBOL, frame(2)),
        letter(RefusalReason.MALFORMED_JSON, "{"),
        letter(RefusalReason.BINARY_FRAME, "\u0001"),
        letter(RefusalReason.MALFORMED_JSON, "{\"result\":null,\"id\":1}")));
    broker.createTopic(TRADES, 2);
    send(List.of(trade(1)));

    assertThat(execute("replay")).isZero();
    assertThat(lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("  -> trade BTCUSDT 1 is in its topic"),
            line -> assertThat(line).endsWith("  -> trade BTCUSDT 2 is missing"),
            line -> assertThat(line).endsWith("  -> trade BTCUSDT 2 is missing"),
            line -> assertThat(line).contains("  -> still refused (malformed_json): "),
            line -> assertThat(line).contains("  -> still refused (binary_frame): "),
            line -> assertThat(line).endsWith("  -> no trade, a message about the connection"));

    assertThat(execute("replay", "--write", "--json")).isZero();
    assertThat(err.toString()).contains("written to " + REPLAYED + ": 1");
    assertThat(execute("replay", "--write")).isZero();
    assertThat(err.toString()).contains("written to " + REPLAYED + ": 0");

    List<ConsumerRecord<byte[], byte[]>> replayed = read(REPLAYED, 6);
    assertThat(replayed).hasSize(1);
    assertThat(replayed.get(0).value()).isEqualTo(trade(2).value());
    assertThat(new String(replayed.get(0).headers().lastHeader("replayed-from").value(), UTF_8))
        .isEqualTo(LETTERS + "-0@1");
    assertThat(read(TRADES, 2)).hasSize(1);
  }

  @Test
  void aForeignRecordAmongTheTradesIsToldAndNothingIsWritten() throws Exception {
    letters(List.of(letter(RefusalReason.UNKNOWN_SYMBOL, frame(2))));
    broker.createTopic(TRADES, 1);
    send(List.of(new ProducerRecord<>(TRADES, "BTCUSDT".getBytes(UTF_8), new byte[] {1, 2, 3})));
    assertThat(execute("replay", "--write")).isEqualTo(ExitCode.CANNOT_START.code());
    assertThat(err.toString()).contains("the record at " + TRADES + "-0@0 is no trade");
  }

  /** The version before knew the currency of a symbol by its end, and of this one none. */
  @Test
  void aFrameOfASymbolThatIsListedNowIsATradeNow() throws Exception {
    letters(List.of(letter(RefusalReason.UNKNOWN_SYMBOL, frame(3).replace("BTCUSDT", "BTCJPY"))));
    assertThat(execute("replay")).isZero();
    assertThat(lines()).singleElement().asString().endsWith("  -> trade BTCJPY 3 is missing");
  }

  @Test
  void withoutTheExchangeTheListInKafkaIsUsedAndWithoutBothItSaysSo() throws Exception {
    letters(List.of(letter(RefusalReason.UNKNOWN_SYMBOL, frame(3))));
    String[] offline = {"replay", "--rest-url", "http://127.0.0.1:1"};
    assertThat(execute(offline)).isEqualTo(ExitCode.CANNOT_START.code());
    assertThat(err.toString())
        .contains("the exchange does not say what its symbols are, and Kafka has no list")
        .contains("--rest-url: http://127.0.0.1:1");
    broker.createTopic(TopicName.tradeAssignments(Dataset.BINANCE_TRADES).name(), 1);
    new MarketStore(
            new KafkaCluster(broker.bootstrapServers(), new Properties()), Dataset.BINANCE_TRADES)
        .write(Listed.markets(List.of("BTCUSDT")));
    assertThat(execute(offline)).isZero();
    assertThat(lines()).singleElement().asString().endsWith("  -> trade BTCUSDT 3 is missing");
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThat(execute("list", "--reason", "weather")).isEqualTo(2);
    assertThat(err.toString()).contains("--reason", "MALFORMED_JSON");
    assertThat(execute("list", "--limit", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("'--limit': is not at least 1");
    assertThat(execute()).isEqualTo(2);
    assertThat(err.toString()).contains("Missing command; list or replay");
  }

  private static String frame(long id) {
    return """
        {"stream":"btcusdt@trade","data":{"e":"trade","E":1723161255380,"s":"BTCUSDT","t":%d,\
        "p":"61837.63000000","q":"0.02000000","T":1723161255342,"m":true,"M":true}}""".formatted(id);
  }

  /** The record that the producer makes of the same frame. */
  private static ProducerRecord<byte[], byte[]> trade(long id) {
    DecodedFrame.OfTrade decoded = (DecodedFrame.OfTrade)
        new TradeDecoder(Listed.directory("BTCUSDT")).decode(frame(id), RECEIVED);
    return new ProducerRecord<>(
        TRADES, "BTCUSDT".getBytes(UTF_8), new AvroTradeEncoder().encode(decoded.trade()));
  }

  private static ProducerRecord<byte[], byte[]> letter(RefusalReason reason, String frame) {
    ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(LETTERS, frame.getBytes(UTF_8));
    letter.headers().add(DeadLetterHeaders.REASON, reason.label().getBytes(UTF_8));
    letter.headers().add(DeadLetterHeaders.RECEIVED, Long.toString(RECEIVED).getBytes(UTF_8));
    letter.headers().add(DeadLetterHeaders.ORIGIN, "wss://example:1".getBytes(UTF_8));
    return letter;
  }

  private void letters(List<ProducerRecord<byte[], byte[]>> letters) throws Exception {
    broker.createTopic(LETTERS, 1);
    send(letters);
  }

  private void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
        ProducerSettings.producer(broker.bootstrapServers(), new Properties()))) {
      for (ProducerRecord<byte[], byte[]> each : records) {
        producer.send(each).get();
      }
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> read(String topic, int partitions) {
    List<TopicPartition> all = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      all.add(new TopicPartition(topic, i));
    }
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer())) {
      consumer.assign(all);
      consumer.seekToBeginning(all);
      long end =
          consumer.endOffsets(all).values().stream().mapToLong(Long::longValue).sum();
      while (found.size() < end) {
        consumer.poll(java.time.Duration.ofSeconds(1)).forEach(found::add);
      }
    }
    return found;
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }

  private int execute(String... arguments) {
    List<String> all = new ArrayList<>(List.of("dead-letters"));
    all.addAll(List.of(arguments));
    Optional<String> first = List.of(arguments).stream().findFirst();
    if (first.isPresent()) {
      all.addAll(2, List.of("--bootstrap-servers", broker.bootstrapServers()));
    }
    if (first.equals(Optional.of("replay")) && !List.of(arguments).contains("--rest-url")) {
      all.addAll(List.of("--rest-url", exchange.restUrl()));
    }
    return Main.execute(
        Map.of(), new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }
}
