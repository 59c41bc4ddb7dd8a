package org.metricdef.testbed.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.TradeSimulator;

class TopicAuditTest {

  private static EmbeddedBroker broker;
  private static NaiveProducer producer;

  private final List<SentTrade> sent = trades(200);
  private String topic;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start();
    producer = new NaiveProducer(broker.bootstrapServers());
  }

  @AfterAll
  static void closeBroker() {
    producer.close();
    broker.close();
  }

  @BeforeEach
  void createTopic(TestInfo test) throws Exception {
    topic = test.getTestMethod().orElseThrow().getName();
    broker.createTopic(topic, 3);
  }

  @Test
  void everythingInOrderIsClean() throws Exception {
    publish(sent);
    AuditReport report = audit();
    assertThat(report).isEqualTo(new AuditReport(200, 200, 0, 0, 0, 0, List.of()));
    assertThat(report.clean()).isTrue();
  }

  @Test
  void nothingAtAllIsAllMissing() {
    AuditReport report = audit();
    assertThat(report.missing()).isEqualTo(200);
    assertThat(report.delivered()).isZero();
    assertThat(report.clean()).isFalse();
    assertThat(report.problems()).hasSize(21).last().isEqualTo("… and 180 more");
  }

  @Test
  void topicThatDoesNotExistIsEmpty() {
    TopicAudit audit =
        new TopicAudit(TopicSlice.whole(broker.bootstrapServers(), "none"), NaiveProducer.SCHEMA);
    assertThat(audit.compare(sent).missing()).isEqualTo(200);
  }

  @Test
  void addressThatIsNoneIsNamed() {
    assertThatThrownBy(() -> TopicSlice.fromNow("nowhere", topic))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("bootstrap.servers");
  }

  @Test
  void lostTradeIsMissing() throws Exception {
    List<SentTrade> kept = new ArrayList<>(sent);
    SentTrade lost = kept.remove(100);
    publish(kept);
    AuditReport report = audit();
    assertThat(report).isEqualTo(report(199, 1, 0, 0, 0, report.problems()));
    assertThat(report.problems())
        .containsExactly(lost.symbol() + " " + lost.tradeId() + " did not arrive");
  }

  @Test
  void repeatedTradeIsDuplicatedAndNotOutOfOrder() throws Exception {
    publish(sent);
    publish(List.of(sent.get(0), sent.get(0)));
    AuditReport report = audit();
    assertThat(report).isEqualTo(report(200, 0, 2, 0, 0, report.problems()));
    assertThat(report.problems()).hasSize(2).allMatch(p -> p.endsWith("had arrived before"));
  }

  @Test
  void tradeBehindALaterOneIsOutOfOrder() throws Exception {
    List<SentTrade> shuffled = new ArrayList<>(sent);
    SentTrade late = shuffled.remove(0);
    shuffled.add(late);
    publish(shuffled);
    AuditReport report = audit();
    assertThat(report).isEqualTo(report(200, 0, 0, 1, 0, report.problems()));
    assertThat(report.problems()).singleElement().asString().contains(" came after ");
  }

  @Test
  void symbolInTwoPartitionsIsOutOfOrder() throws Exception {
    List<SentTrade> two =
        sent.stream().filter(t -> t.symbol().equals("BTCUSDT")).limit(2).toList();
    for (int i = 0; i < 2; i++) {
      SentTrade trade = two.get(i);
      producer.send(
          new ProducerRecord<>(topic, i, NaiveProducer.key(trade), NaiveProducer.encode(trade)));
    }
    AuditReport report = auditOf(two);
    assertThat(report.outOfOrder()).isEqualTo(1);
    assertThat(report.clean()).isFalse();
  }

  @Test
  void eachKindOfWrongContentIsMissingWithItsReason() throws Exception {
    SentTrade trade = sent.get(0);
    wrong("price should be", trade, t -> copy(t, t.price().add(new BigDecimal("0.00000001"))));
    wrong(
        "quantity should be",
        trade,
        t -> new SentTrade(
            t.symbol(),
            t.tradeId(),
            t.price(),
            t.quantity().negate(),
            t.tradeTimeMillis(),
            t.buyerIsMaker()));
    wrong(
        "timestamp should be",
        trade,
        t -> new SentTrade(
            t.symbol(),
            t.tradeId(),
            t.price(),
            t.quantity(),
            t.tradeTimeMillis() + 1,
            t.buyerIsMaker()));
    wrong(
        "side should be",
        trade,
        t -> new SentTrade(
            t.symbol(),
            t.tradeId(),
            t.price(),
            t.quantity(),
            t.tradeTimeMillis(),
            !t.buyerIsMaker()));
  }

  @Test
  void wrongKeyAndHeadersAreMissingWithTheirReason() throws Exception {
    SentTrade first = sent.get(0);
    SentTrade second = sent.get(1);
    producer.send(new ProducerRecord<>(
        topic, "wrong".getBytes(StandardCharsets.UTF_8), NaiveProducer.encode(first)));
    ProducerRecord<byte[], byte[]> headed =
        new ProducerRecord<>(topic, NaiveProducer.key(second), NaiveProducer.encode(second));
    headed.headers().add(new RecordHeader("h", new byte[0]));
    producer.send(headed);
    AuditReport report = auditOf(List.of(first, second));
    assertThat(report.missing()).isEqualTo(2);
    assertThat(report.problems())
        .anyMatch(p -> p.contains("key should be " + first.symbol() + " and is wrong"))
        .anyMatch(p -> p.contains("headers should be 0 and is 1"));
  }

  @Test
  void foreignBytesAndUnsentTradesAreUnexpected() throws Exception {
    SentTrade trade = sent.get(0);
    byte[] record = NaiveProducer.encode(trade);
    byte[] longer = Arrays.copyOf(record, record.length + 1);
    byte[] shorter = Arrays.copyOf(record, record.length - 3);
    for (byte[] value : new byte[][] {null, {1, 2, 3}, longer, shorter, record}) {
      producer.send(new ProducerRecord<>(topic, NaiveProducer.key(trade), value));
    }
    AuditReport report = auditOf(List.of());
    assertThat(report.unexpected()).isEqualTo(5);
    assertThat(report.clean()).isFalse();
    assertThat(report.problems())
        .anyMatch(p -> p.contains("the record has no value"))
        .anyMatch(p -> p.contains("no trade record"))
        .anyMatch(p -> p.contains("1 bytes follow"))
        .anyMatch(p -> p.contains("was never sent"));
  }

  @Test
  void sliceLeavesOutWhatWasThereBefore() throws Exception {
    publish(sent);
    TopicSlice slice = TopicSlice.fromNow(broker.bootstrapServers(), topic);
    assertThat(slice.forEach(message -> {})).isZero();
    publish(sent.subList(0, 10));
    AuditReport report = new TopicAudit(slice, NaiveProducer.SCHEMA).compare(sent.subList(0, 10));
    assertThat(report.clean()).isTrue();
  }

  @Test
  void tradeSentTwiceHasNoAnswer() {
    assertThatThrownBy(() -> auditOf(List.of(sent.get(0), sent.get(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was sent twice");
  }

  @Test
  void continuityCountsGapsRepeatsAndStepsBack() throws Exception {
    List<SentTrade> btc =
        sent.stream().filter(t -> t.symbol().equals("BTCUSDT")).toList();
    publish(btc.subList(0, 3));
    publish(btc.subList(5, 8)); // 3 and 4 are missing,
    publish(List.of(btc.get(4))); // 4 comes late,
    publish(List.of(btc.get(7))); // 7 comes again.
    AuditReport report = new TopicAudit(
            TopicSlice.whole(broker.bootstrapServers(), topic), NaiveProducer.SCHEMA)
        .continuity();
    assertThat(report).isEqualTo(new AuditReport(8, 7, 1, 1, 1, 0, report.problems()));
    assertThat(report.problems()).hasSize(3);
  }

  private void wrong(String reason, SentTrade trade, UnaryOperator<SentTrade> change)
      throws Exception {
    TopicSlice slice = TopicSlice.fromNow(broker.bootstrapServers(), topic);
    publish(List.of(change.apply(trade)));
    AuditReport report = new TopicAudit(slice, NaiveProducer.SCHEMA).compare(List.of(trade));
    assertThat(report).isEqualTo(new AuditReport(1, 0, 1, 0, 0, 0, report.problems()));
    assertThat(report.problems()).singleElement().asString().contains(reason);
  }

  private static SentTrade copy(SentTrade t, BigDecimal price) {
    return new SentTrade(
        t.symbol(), t.tradeId(), price, t.quantity(), t.tradeTimeMillis(), t.buyerIsMaker());
  }

  private static AuditReport report(
      long delivered,
      long missing,
      long duplicated,
      long outOfOrder,
      long unexpected,
      List<String> problems) {
    return new AuditReport(200, delivered, missing, duplicated, outOfOrder, unexpected, problems);
  }

  private void publish(List<SentTrade> trades) throws Exception {
    for (SentTrade trade : trades) {
      producer.send(
          new ProducerRecord<>(topic, NaiveProducer.key(trade), NaiveProducer.encode(trade)));
    }
    producer.flush();
  }

  private AuditReport audit() {
    return auditOf(sent);
  }

  private AuditReport auditOf(List<SentTrade> trades) {
    producer.flush();
    return new TopicAudit(TopicSlice.whole(broker.bootstrapServers(), topic), NaiveProducer.SCHEMA)
        .compare(trades);
  }

  private static List<SentTrade> trades(int count) {
    List<SentTrade> trades = new ArrayList<>();
    new TradeSimulator(5, List.of("BTCUSDT", "ETHUSDT"), count)
        .frames()
        .forEachRemaining(frame -> trades.add(frame.trade()));
    return trades;
  }
}
