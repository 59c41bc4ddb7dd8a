package org.metricdef.ingestion.coverage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Kafka who of a group has which partitions of a topic. Used by one thread. */
final class KafkaGroupView implements GroupView {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaGroupView.class);

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration FAILURE_LOG_EVERY = Duration.ofMinutes(5);

  private final KafkaCluster kafka;
  private final String group;
  private final String topic;
  private final RateLimit failureLog;
  private @Nullable Admin admin;

  KafkaGroupView(KafkaCluster kafka, String group, String topic, TimeSource time) {
    this.kafka = kafka;
    this.group = group;
    this.topic = topic;
    this.failureLog = new RateLimit(time, FAILURE_LOG_EVERY);
  }

  @Override
  public Optional<Set<Integer>> taken() throws InterruptedException {
    try {
      ConsumerGroupDescription found =
          admin().describeConsumerGroups(List.of(group)).all().get().get(group);
      return Optional.ofNullable(found).map(this::partitions);
    } catch (ExecutionException refused) {
      // A group without a member may not even be known.
      return refused.getCause() instanceof GroupIdNotFoundException
          ? Optional.of(Set.of())
          : unknown(Causes.of(refused));
    } catch (KafkaException refused) {
      return unknown(refused);
    }
  }

  private Optional<Set<Integer>> unknown(Throwable cause) {
    failureLog
        .tryPass()
        .ifPresent(heldBack -> LOG.warn(
            "Kafka does not say who has which partitions in group {}: {}; partitions that nobody"
                + " has are not found meanwhile; {} more such lines were left out",
            group,
            cause.toString(),
            heldBack));
    return Optional.empty();
  }

  private Set<Integer> partitions(ConsumerGroupDescription description) {
    return description.members().stream()
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .filter(each -> each.topic().equals(topic))
        .map(TopicPartition::partition)
        .collect(Collectors.toSet());
  }

  private Admin admin() {
    Admin open = admin;
    if (open == null) {
      open = Admin.create(
          ProducerSettings.admin(kafka.bootstrapServers(), kafka.extra(), TIMEOUT_MILLIS));
      admin = open;
    }
    return open;
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close(CLOSE_TIMEOUT);
      admin = null;
    }
  }
}
