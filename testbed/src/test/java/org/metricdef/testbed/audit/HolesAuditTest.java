package org.metricdef.testbed.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SentTrades;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.FaultPlan;
import org.metricdef.testbed.fault.FaultPlan.Planned;
import org.metricdef.testbed.fault.Hole;

class HolesAuditTest {

  private static EmbeddedBroker broker;
  private static NaiveProducer producer;
  private static SentTrades sent;
  private static List<Hole> holes;

  private String topic;
  private String holesTopic;

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.start();
    producer = new NaiveProducer(broker.bootstrapServers());
    FaultPlan plan = new FaultPlan(
        List.of(new Planned(50, new Fault.Missing(3)), new Planned(90, new Fault.Missing(1))));
    try (SimulatedExchange exchange = SimulatedExchange.start(
        new TradeSimulator(5, List.of("BTCUSDT", "ETHUSDT"), 200),
        ExchangeOptions.DEFAULTS.regardless().withFaults(plan))) {
      assertThat(exchange.awaitAllSent(Duration.ofSeconds(60))).isTrue();
      sent = exchange.sent();
      holes = exchange.holes();
    }
    assertThat(sent).hasSize(196);
    assertThat(holes).hasSize(2);
  }

  @AfterAll
  static void close() {
    producer.close();
    broker.close();
  }

  @BeforeEach
  void createTopics(TestInfo test) throws Exception {
    topic = test.getTestMethod().orElseThrow().getName();
    holesTopic = topic + ".holes";
    broker.createTopic(topic, 2);
    broker.createTopic(holesTopic, 2);
    for (SentTrade trade : sent) {
      producer.send(
          new ProducerRecord<>(topic, NaiveProducer.key(trade), NaiveProducer.encode(trade)));
    }
  }

  @Test
  void everyHoleRecordedOnceIsExact() {
    // In two records or in one: what counts is the ids.
    Hole first = holes.get(0);
    record(new Hole(first.symbol(), first.fromId(), first.fromId()));
    if (first.ids() > 1) {
      record(new Hole(first.symbol(), first.fromId() + 1, first.toId()));
    }
    record(holes.get(1));
    AuditReport report = audit();
    assertThat(report.holes()).isEqualTo(new HolesFound(4, 4, 0));
    assertThat(report.clean()).isTrue();
  }

  @Test
  void holeThatIsNotRecordedIsNamed() {
    record(holes.get(0));
    AuditReport report = audit();
    assertThat(report.holes().recorded()).isEqualTo(holes.get(0).ids());
    assertThat(report.clean()).isFalse();
    assertThat(report.problems())
        .contains(
            holes.get(1).symbol() + " " + holes.get(1).fromId() + " is a hole and is not recorded");
  }

  @Test
  void holeThatIsNoneOrIsRecordedAgainIsWrong() {
    holes.forEach(this::record);
    record(holes.get(0));
    record(new Hole("BTCUSDT", sent.get(0).tradeId(), sent.get(0).tradeId()));
    AuditReport report = audit();
    assertThat(report.holes()).isEqualTo(new HolesFound(4, 4, holes.get(0).ids() + 1));
    assertThat(report.clean()).isFalse();
    assertThat(report.problems()).hasSize(2);
  }

  @Test
  void markOfFoundIdsIsNoHoleAndIsHeldAgainstWhatTheExchangeHas() {
    holes.forEach(this::record);
    Hole wrong = new Hole("BTCUSDT", sent.get(0).tradeId(), sent.get(0).tradeId());
    record(wrong);
    put("BTCUSDT", filled(wrong));
    // The false hole is wrong, although its id was found later; its mark is right.
    assertThat(audit().holes()).isEqualTo(new HolesFound(4, 4, 1));
    put(holes.get(0).symbol(), filled(holes.get(0)));
    put("ETHUSDT", filled(new Hole("ETHUSDT", 1, 1)));
    AuditReport report = audit();
    assertThat(report.holes()).isEqualTo(new HolesFound(4, 4, 1 + holes.get(0).ids() + 1));
    assertThat(report.problems())
        .anyMatch(line -> line.startsWith("ETHUSDT 1 is recorded as found"));
  }

  @Test
  void recordThatIsNoHoleIsWrong() {
    holes.forEach(this::record);
    put("BTCUSDT", "{");
    put("BTCUSDT", "{\"symbol\":\"BTCUSDT\",\"from_id\":2,\"to_id\":1,\"confirmed_at_micros\":3}");
    put(
        "BTCUSDT",
        "{\"symbol\":\"BTCUSDT\",\"from_id\":\"2\",\"to_id\":2,\"confirmed_at_micros\":3}");
    put("ETHUSDT", value(holes.get(0).symbol().equals("ETHUSDT") ? holes.get(1) : holes.get(0)));
    put("BTCUSDT", null);
    assertThat(audit().holes().wrong()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void onlyWhatWasCommittedCounts() throws Exception {
    broker.createTopic("transactions", 1);
    List<SentTrade> few = sent.subList(0, 3);
    try (KafkaProducer<byte[], byte[]> transactional = new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "audit"),
        new ByteArraySerializer(),
        new ByteArraySerializer())) {
      transactional.initTransactions();
      for (boolean commit : new boolean[] {false, true, false}) {
        transactional.beginTransaction();
        for (SentTrade trade : few) {
          transactional.send(new ProducerRecord<>(
              "transactions", NaiveProducer.key(trade), NaiveProducer.encodeRepaired(trade)));
        }
        transactional.flush();
        if (commit) {
          transactional.commitTransaction();
        } else {
          transactional.abortTransaction();
        }
      }
      // Left open: the stable end of the topic is before it.
      transactional.beginTransaction();
      transactional.send(new ProducerRecord<>("transactions", 0, null, new byte[] {1}));
      transactional.flush();
      AuditReport report = new TopicAudit(
              TopicSlice.whole(broker.bootstrapServers(), "transactions"), NaiveProducer.SCHEMA)
          .compare(few);
      assertThat(report)
          .isEqualTo(new AuditReport(3, 3, 0, 0, 0, 0, 3, HolesFound.NONE, List.of()));
      transactional.abortTransaction();
    }
  }

  private AuditReport audit() {
    producer.flush();
    String servers = broker.bootstrapServers();
    return new TopicAudit(TopicSlice.whole(servers, topic), NaiveProducer.SCHEMA)
        .compare(sent, holes, TopicSlice.whole(servers, holesTopic));
  }

  private void record(Hole hole) {
    put(hole.symbol(), value(hole));
  }

  private void put(String key, String value) {
    producer.send(new ProducerRecord<>(
        holesTopic,
        key.getBytes(StandardCharsets.UTF_8),
        value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
  }

  private static String filled(Hole hole) {
    return ("{\"version\":1,\"symbol\":\"%s\",\"filled_from_id\":%d,\"filled_to_id\":%d,"
            + "\"filled_at_micros\":4,\"hole_from_id\":1,\"hole_to_id\":9}")
        .formatted(hole.symbol(), hole.fromId(), hole.toId());
  }

  private static String value(Hole hole) {
    return "{\"symbol\":\"%s\",\"from_id\":%d,\"to_id\":%d,\"confirmed_at_micros\":3}"
        .formatted(hole.symbol(), hole.fromId(), hole.toId());
  }
}
