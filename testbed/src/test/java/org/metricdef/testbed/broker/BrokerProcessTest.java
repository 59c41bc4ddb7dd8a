package org.metricdef.testbed.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.metricdef.testbed.audit.TopicSlice;

@Tag("slow")
class BrokerProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static BrokerProcess broker;

  @BeforeAll
  static void start() throws Exception {
    broker = BrokerProcess.start();
  }

  @BeforeEach
  void runs() throws Exception {
    broker.startAgain();
  }

  @AfterAll
  static void close() {
    broker.close();
    assertThat(broker.log()).doesNotExist();
    assertThatThrownBy(broker::startAgain).hasMessage("the broker was closed");
  }

  @Test
  void recordsAndPortOutliveAStopAndAKill(TestInfo test) throws Exception {
    String topic = topic(test);
    try (KafkaProducer<String, String> producer = producer(120_000)) {
      send(producer, topic, "first").get(60, TimeUnit.SECONDS);
      broker.stop();
      assertThat(broker.running()).isFalse();
      broker.startAgain();
      send(producer, topic, "second").get(60, TimeUnit.SECONDS);
      broker.kill();
      assertThat(broker.running()).isFalse();
      broker.startAgain();
      send(producer, topic, "third").get(60, TimeUnit.SECONDS);
    }
    assertThat(values(topic)).containsExactly("first", "second", "third");
  }

  @Test
  void pausedBrokerAnswersNothingAndLaterGoesOn(TestInfo test) throws Exception {
    String topic = topic(test);
    try (KafkaProducer<String, String> producer = producer(1_000)) {
      send(producer, topic, "before").get(60, TimeUnit.SECONDS);
      broker.pause();
      assertThat(broker.running()).isTrue();
      assertThatThrownBy(() -> send(producer, topic, "unsure").get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
      broker.resume();
    }
    try (KafkaProducer<String, String> producer = producer(120_000)) {
      send(producer, topic, "after").get(60, TimeUnit.SECONDS);
    }
    assertThat(values(topic)).startsWith("before").endsWith("after");
  }

  @Test
  void brokerWithAFullDiskTakesNothingAndHaltsAndComesBackWithAllItTook(TestInfo test)
      throws Exception {
    String topic = topic(test);
    try (KafkaProducer<String, String> producer = producer(5_000)) {
      send(producer, topic, "before").get(60, TimeUnit.SECONDS);
      broker.fillDisk();
      assertThatThrownBy(() -> send(producer, topic, "lost").get())
          .isInstanceOf(ExecutionException.class);
      assertThat(broker.awaitEnd(PATIENCE)).isTrue();
      assertThat(broker.log()).content().contains("File too large");
    }
    broker.startAgain();
    try (KafkaProducer<String, String> producer = producer(120_000)) {
      send(producer, topic, "after").get(60, TimeUnit.SECONDS);
    }
    assertThat(values(topic)).containsExactly("before", "after");
  }

  private static String topic(TestInfo test) throws InterruptedException {
    String topic = test.getTestMethod().orElseThrow().getName();
    broker.createTopic(topic, 1);
    return topic;
  }

  private static Future<?> send(
      KafkaProducer<String, String> producer, String topic, String value) {
    return producer.send(new ProducerRecord<>(topic, "k", value));
  }

  private static List<String> values(String topic) {
    List<String> values = new ArrayList<>();
    TopicSlice.whole(broker.bootstrapServers(), topic)
        .forEach(message -> values.add(new String(message.value())));
    return values;
  }

  private static KafkaProducer<String, String> producer(int deliveryTimeoutMs) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            broker.bootstrapServers(),
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            deliveryTimeoutMs,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            Math.min(deliveryTimeoutMs / 2, 30_000),
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            deliveryTimeoutMs),
        new StringSerializer(),
        new StringSerializer());
  }
}
