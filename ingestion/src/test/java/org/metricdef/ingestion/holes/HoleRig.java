package org.metricdef.ingestion.holes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.ingestion.publish.TradeKeyReader;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.broker.EmbeddedBroker;

/** The topics of holes and late trades of a broker, for tests. */
public record HoleRig(EmbeddedBroker broker) {

  /** The topic of the trades. */
  public static final String TRADES = "market.crypto.trades.binance";

  /** The topic of the holes. */
  public static final String HOLES = TRADES + ".holes";

  /** The topic of the late trades. */
  public static final String LATE = TRADES + ".late";

  /** The broker as the producer knows it. */
  public KafkaCluster kafka() {
    return new KafkaCluster(broker.bootstrapServers(), new Properties());
  }

  /** The record that a producer writes of a hole. */
  public static ProducerRecord<byte[], byte[]> hole(
      String symbol, long fromId, long toId, long micros) {
    return record(
        symbol,
        "{\"symbol\":\"%s\",\"from_id\":%d,\"to_id\":%d,\"confirmed_at_micros\":%d}"
            .formatted(symbol, fromId, toId, micros));
  }

  /** Any record of the topic of holes. */
  public static ProducerRecord<byte[], byte[]> record(String key, String value) {
    return new ProducerRecord<>(HOLES, key.getBytes(UTF_8), value.getBytes(UTF_8));
  }

  /** Writes to the topic of holes, which is created. */
  public void holes(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
    broker.createTopic(HOLES, 1);
    send(records);
  }

  /** Writes these records. */
  public void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
        ProducerSettings.producer(broker.bootstrapServers(), new Properties()))) {
      for (ProducerRecord<byte[], byte[]> each : records) {
        producer.send(each).get();
      }
    }
  }

  /** The committed late trades. */
  public List<ConsumerRecord<byte[], byte[]>> late() {
    List<ConsumerRecord<byte[], byte[]>> late = new ArrayList<>();
    TopicSlice.whole(broker.bootstrapServers(), LATE).forEach(late::add);
    return late;
  }

  /** Which trades they are, for example {@code BTCUSDT 7}, in order. */
  public List<String> lateTrades() {
    TradeKeyReader reader = new TradeKeyReader();
    return late().stream()
        .map(each -> reader.read(each.value()))
        .sorted(Comparator.comparing(TradeKeyReader.TradeKey::symbol)
            .thenComparingLong(TradeKeyReader.TradeKey::id))
        .map(key -> key.symbol() + " " + key.id())
        .toList();
  }

  /** All holes as they are now. */
  public List<Hole> read() {
    try (HoleTopic topic = new HoleTopic(kafka(), Dataset.BINANCE_TRADES, unreadable -> {
      throw new AssertionError(unreadable);
    })) {
      return topic.read().holes();
    }
  }
}
