package org.metricdef.testbed.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {

  private static final String TOPIC = "kept";

  @Test
  void recordsAndPortOutliveARestart() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start()) {
      String servers = broker.bootstrapServers();
      broker.createTopic(TOPIC, 1);
      try (KafkaProducer<String, String> producer = producer(servers, 120_000)) {
        producer.send(new ProducerRecord<>(TOPIC, "k", "before")).get(60, TimeUnit.SECONDS);
        broker.restart();
        assertThat(broker.bootstrapServers()).isEqualTo(servers);
        producer.send(new ProducerRecord<>(TOPIC, "k", "after")).get(60, TimeUnit.SECONDS);
      }
      assertThat(read(servers, 2)).containsExactly("before", "after");
    }
  }

  @Test
  void stoppedBrokerTakesNothingUntilItIsStartedAgain() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start()) {
      broker.createTopic(TOPIC, 1);
      broker.stop();
      assertThat(broker.running()).isFalse();
      try (KafkaProducer<String, String> producer = producer(broker.bootstrapServers(), 500)) {
        assertThatThrownBy(
                () -> producer.send(new ProducerRecord<>(TOPIC, "k", "lost")).get())
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(TimeoutException.class);
      }
      broker.startAgain();
      assertThat(broker.running()).isTrue();
      try (KafkaProducer<String, String> producer = producer(broker.bootstrapServers(), 120_000)) {
        producer.send(new ProducerRecord<>(TOPIC, "k", "kept")).get(60, TimeUnit.SECONDS);
      }
      assertThat(read(broker.bootstrapServers(), 1)).containsExactly("kept");
    }
  }

  @Test
  void topicThatExistsIsNotCreatedAgain() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start()) {
      broker.createTopic(TOPIC, 2);
      assertThatThrownBy(() -> broker.createTopic(TOPIC, 2))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(TOPIC);
    }
  }

  @Test
  void clearedBrokerHasNeitherTopicNorGroupAndTakesTheSameNameAgain() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        Admin admin = Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
      broker.createTopic(TOPIC, 2);
      TopicPartition first = new TopicPartition(TOPIC, 0);
      admin
          .alterConsumerGroupOffsets("readers", Map.of(first, new OffsetAndMetadata(0)))
          .all()
          .get();
      broker.clear();
      assertThat(admin.listTopics().names().get()).isEmpty();
      assertThat(admin.listGroups().all().get()).isEmpty();
      broker.createTopic(TOPIC, 1);
      broker.clear();
    }
  }

  @Test
  void closedBrokerCannotComeBack() {
    EmbeddedBroker broker = EmbeddedBroker.start();
    broker.close();
    broker.close();
    assertThatThrownBy(broker::startAgain)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private static KafkaProducer<String, String> producer(String servers, int deliveryTimeoutMs) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            deliveryTimeoutMs,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            Math.min(deliveryTimeoutMs - 5, 30_000),
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            deliveryTimeoutMs),
        new StringSerializer(),
        new StringSerializer());
  }

  private static List<String> read(String servers, int count) {
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
        new StringDeserializer(),
        new StringDeserializer())) {
      List<TopicPartition> partitions = List.of(new TopicPartition(TOPIC, 0));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<String> values = new ArrayList<>();
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (values.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }
}
