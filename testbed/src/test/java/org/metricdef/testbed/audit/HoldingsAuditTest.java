package org.metricdef.testbed.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.Holdings;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SentTrades;
import org.metricdef.testbed.fault.Hole;

/** The exchange's trades in all topics: epochs, late trades, refused ones, holes that are none. */
class HoldingsAuditTest {

  private static final String BTC = "BTCUSDT";

  private static EmbeddedBroker broker;
  private static NaiveProducer producer;

  private final SentTrade first = trade(1, 100, "1.5");
  private final SentTrade kept = trade(1, 101, "2.5");
  private final SentTrade last = trade(1, 103, "3.5");
  private final SentTrade anew = trade(2, 100, "4.5");
  private final SentTrade unfit = trade(2, 101, "92233720368.54775808");
  private final SentTrade newest = trade(2, 102, "1234567890.5");
  private final Hole never = new Hole(BTC, 102, 102);
  private final Hole withheld = new Hole(BTC, 101, 101);
  private String topic;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start();
    producer = new NaiveProducer(broker.bootstrapServers());
  }

  @AfterAll
  static void close() {
    producer.close();
    broker.close();
  }

  @BeforeEach
  void createTopics(TestInfo test) throws Exception {
    topic = test.getTestMethod().orElseThrow().getName();
    for (String each : List.of("", ".holes", ".late", ".refused")) {
      broker.createTopic(topic + each, 1);
    }
    for (SentTrade trade : List.of(first, last, anew, newest)) {
      put("", trade);
    }
  }

  @Test
  void whatIsInItsTopicIsDelivered() throws Exception {
    putLate(kept);
    putRefused(unfit);
    hole(withheld);
    hole(never);
    filled(withheld);
    HoldingsReport report = audit();
    assertThat(report.audit().problems()).isEmpty();
    assertThat(report.audit().clean()).isTrue();
    assertThat(report.late()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.wrong() + report.falseHoles()).isZero();
    assertThat(report.audit().holes()).isEqualTo(new HolesFound(1, 1, 0));
  }

  @Test
  void whatTheExchangeHasAndNobodyDeliveredIsMissing() {
    hole(never);
    HoldingsReport report = audit();
    assertThat(report.audit().missing()).isEqualTo(2);
    assertThat(report.audit().problems())
        .containsExactly("BTCUSDT 101 did not arrive", "BTCUSDT 101 of epoch 2 did not arrive");
  }

  @Test
  void aHoleThatTheExchangeHasIsFalse() {
    hole(never);
    hole(new Hole(BTC, 103, 103));
    hole(new Hole(BTC, 2, 102, 102));
    assertThat(audit().falseHoles()).isEqualTo(2);
  }

  @Test
  void aLateTradeWithoutAHoleThatWasFilledIsWrong() throws Exception {
    putLate(kept);
    assertThat(audit().changed()).isEqualTo(1);
  }

  @Test
  void aLateTradeThatIsInTheTopicTooIsDuplicated() throws Exception {
    putLate(last);
    assertThat(audit().audit().duplicated()).isEqualTo(1);
  }

  @Test
  void aTradeThatFitsIsNotRefused() {
    putRefused(kept);
    assertThat(audit().wrong()).isEqualTo(1);
  }

  @Test
  void aTradeOfTheWrongEpochOrOfNoneIsNotTaken() throws Exception {
    put("", trade(2, 103, "3.5"));
    put("", trade(1, 9_000_000_000_000L, "3.5"));
    assertThat(audit().wrong()).isEqualTo(2);
  }

  @Test
  void anEarlierEpochAfterALaterOneIsOutOfOrder() throws Exception {
    put("", kept);
    assertThat(audit().audit().outOfOrder()).isEqualTo(1);
  }

  @Test
  void theCurrencyHasToBeRight() throws Exception {
    SentTrade euro =
        new SentTrade("BTCEUR", 1, BigDecimal.ONE, BigDecimal.ONE, 1_700_000_000_000L, true);
    put("", euro);
    HoldingsReport report = new TopicAudit(slice(), NaiveProducer.SCHEMA)
        .compare(
            new Holdings(SentTrades.of(List.of(first, last, anew, newest, euro)), List.of()),
            Topics.beside(broker.bootstrapServers(), topic));
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.audit().problems())
        .singleElement()
        .asString()
        .endsWith("BTCEUR 1: currency should be EUR and is USDT");
  }

  private HoldingsReport audit() {
    producer.flush();
    SentTrades trades = SentTrades.of(List.of(first, kept, last, anew, unfit, newest));
    return new TopicAudit(slice(), NaiveProducer.SCHEMA)
        .compare(
            new Holdings(trades, List.of(never), List.of(withheld)),
            Topics.beside(broker.bootstrapServers(), topic));
  }

  private TopicSlice slice() {
    producer.flush();
    return TopicSlice.whole(broker.bootstrapServers(), topic);
  }

  private void put(String suffix, SentTrade trade) throws Exception {
    producer.send(record(suffix, trade));
  }

  private void putLate(SentTrade trade) throws Exception {
    ProducerRecord<byte[], byte[]> late = record(".late", trade);
    List.of("origin", "hole", "late-found-at").forEach(name -> header(late, name, "x"));
    producer.send(late);
  }

  private ProducerRecord<byte[], byte[]> record(String suffix, SentTrade trade) throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic + suffix, NaiveProducer.key(trade), NaiveProducer.encode(trade));
    epoch(record, trade);
    return record;
  }

  private void putRefused(SentTrade trade) {
    String element =
        "{\"id\":" + trade.tradeId() + ",\"qty\":\"" + trade.quantity().toPlainString() + "\"}";
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
        topic + ".refused", NaiveProducer.key(trade), element.getBytes(StandardCharsets.UTF_8));
    header(record, "trade-id", String.valueOf(trade.tradeId()));
    List.of("reason", "detail", "received-at", "origin").forEach(name -> header(record, name, "x"));
    epoch(record, trade);
    producer.send(record);
  }

  private void hole(Hole hole) {
    json("{\"symbol\":\"%s\",\"from_id\":%d,\"to_id\":%d,\"confirmed_at_micros\":3%s}"
        .formatted(hole.symbol(), hole.fromId(), hole.toId(), epoch(hole)));
  }

  private void filled(Hole hole) {
    json(("{\"version\":1,\"symbol\":\"%s\",\"filled_from_id\":%d,\"filled_to_id\":%d,"
            + "\"filled_at_micros\":4,\"hole_from_id\":1,\"hole_to_id\":9%s}")
        .formatted(hole.symbol(), hole.fromId(), hole.toId(), epoch(hole)));
  }

  private void json(String value) {
    producer.send(new ProducerRecord<>(
        topic + ".holes",
        BTC.getBytes(StandardCharsets.UTF_8),
        value.getBytes(StandardCharsets.UTF_8)));
  }

  private static String epoch(Hole hole) {
    return hole.epoch() == 1 ? "" : ",\"epoch\":" + hole.epoch();
  }

  private static void epoch(ProducerRecord<byte[], byte[]> record, SentTrade trade) {
    if (trade.epoch() != 1) {
      header(record, "epoch", String.valueOf(trade.epoch()));
    }
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
  }

  private static SentTrade trade(int epoch, long id, String quantity) {
    return new SentTrade(
        BTC, epoch, id, BigDecimal.TEN, new BigDecimal(quantity), 1_700_000_000_000L, true);
  }
}
