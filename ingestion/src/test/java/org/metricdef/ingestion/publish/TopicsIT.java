package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.Exchange;
import org.metricdef.testbed.broker.EmbeddedBroker;

/** Topics on a real broker. */
class TopicsIT {

  private static final int TOPICS = 40;
  private static final int PARTITIONS = 6;
  private static final int RECORDS = 200;

  private static EmbeddedBroker broker;
  private static Admin admin;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start();
    admin =
        Admin.create(ProducerSettings.admin(broker.bootstrapServers(), new Properties(), 10_000));
  }

  @AfterAll
  static void stopBroker() {
    admin.close();
    broker.close();
  }

  /** Many topics, because the moment in which a new one loses records is short. */
  @Test
  void aNewTopicTakesEveryRecordFromTheFirstMomentOn() throws Exception {
    try (Producer<byte[], byte[]> producer = impatientProducer()) {
      for (int i = 0; i < TOPICS; i++) {
        TopicName topic = topic("new-" + i);
        Topics.ensure(admin, topic, PARTITIONS, TimeSource.system());
        for (Future<RecordMetadata> answer : publish(producer, topic)) {
          assertThat(answer.get().topic()).isEqualTo(topic.name());
        }
      }
    }
  }

  @Test
  void aTopicThatIsThereKeepsItsPartitions() throws Exception {
    TopicName topic = topic("kept");
    Topics.ensure(admin, topic, 2, TimeSource.system());
    Topics.ensure(admin, topic, PARTITIONS, TimeSource.system());
    assertThat(admin
            .describeTopics(List.of(topic.name()))
            .allTopicNames()
            .get()
            .get(topic.name())
            .partitions())
        .hasSize(2);
  }

  private static TopicName topic(String suffix) {
    return new TopicName(Exchange.BINANCE, "trades", "." + suffix);
  }

  /** Small batches at once, so that several requests of one partition are under way together. */
  private static List<Future<RecordMetadata>> publish(
      Producer<byte[], byte[]> producer, TopicName topic) {
    List<Future<RecordMetadata>> answers = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      byte[] value = {(byte) i};
      answers.add(producer.send(new ProducerRecord<>(topic.name(), i % PARTITIONS, null, value)));
    }
    return answers;
  }

  /** As in a run, but a record that is refused for good is given up soon. */
  private static Producer<byte[], byte[]> impatientProducer() {
    Properties extra = new Properties();
    extra.putAll(Map.of(
        "batch.size", "64",
        "linger.ms", "0",
        "request.timeout.ms", "5000",
        "delivery.timeout.ms", "10000"));
    return new KafkaProducer<>(ProducerSettings.producer(broker.bootstrapServers(), extra));
  }
}
