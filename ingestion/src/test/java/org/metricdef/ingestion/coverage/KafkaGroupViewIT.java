package org.metricdef.ingestion.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.publish.ConsumerSettings;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.testbed.broker.EmbeddedBroker;

/** What a real broker says of who has which partitions. */
class KafkaGroupViewIT {

  private static final String TOPIC = "shards";
  private static final String GROUP = "group";

  @Test
  void seesWhatSomeMemberHasAndWhatNobodyHas() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start()) {
      KafkaCluster kafka = new KafkaCluster(broker.bootstrapServers(), new Properties());
      try (Admin admin =
          Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
        admin
            .createTopics(
                List.of(new NewTopic(TOPIC, 3, (short) 1), new NewTopic("other", 9, (short) 1)))
            .all()
            .get();
      }
      try (GroupView view = new KafkaGroupView(kafka, GROUP, TOPIC, TimeSource.system())) {
        assertThat(view.taken()).as("a group that nobody has joined").contains(Set.of());
        try (KafkaConsumer<byte[], byte[]> member = new KafkaConsumer<>(ConsumerSettings.member(
            broker.bootstrapServers(), new Properties(), GROUP, Optional.empty()))) {
          member.subscribe(List.of(TOPIC, "other"));
          long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
          while (!view.taken().equals(Optional.of(Set.of(0, 1, 2)))) {
            assertThat(System.nanoTime() - end)
                .as("nanoseconds beyond a minute")
                .isNegative();
            member.poll(Duration.ofMillis(100));
          }
        }
        assertThat(view.taken()).as("the only member has left").contains(Set.of());
      }
    }
  }

  @Test
  void aBrokerThatDoesNotAnswerSaysNothing() throws Exception {
    KafkaCluster nowhere = new KafkaCluster("127.0.0.1:1", new Properties());
    try (GroupView view = new KafkaGroupView(nowhere, GROUP, TOPIC, TimeSource.system())) {
      assertThat(view.taken()).isEmpty();
    }
    KafkaCluster unnamed = new KafkaCluster("no port", new Properties());
    try (GroupView view = new KafkaGroupView(unnamed, GROUP, TOPIC, TimeSource.system())) {
      assertThat(view.taken()).isEmpty();
    }
  }
}
