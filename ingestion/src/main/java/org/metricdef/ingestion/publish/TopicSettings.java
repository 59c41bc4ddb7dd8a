package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The settings of a topic on which it depends whether what Kafka has acknowledged stays.
 *
 * @param cleanupPolicy what becomes of old records: {@code delete}, {@code compact} or both
 * @param retentionMillis how long records stay, where old ones are deleted; -1 for ever
 * @param minInSync how many replicas must have a record before it is acknowledged
 * @param replicas how many replicas each partition has
 * @param partitions how many partitions there are
 */
public record TopicSettings(
    String cleanupPolicy, long retentionMillis, int minInSync, int replicas, int partitions) {

  /** Ids that the exchange did not have are asked for again so long. */
  private static final Duration ASKED_AGAIN_FOR = Duration.ofDays(1);

  /** What is in a topic, and so what may become of its old records. */
  public enum Content {
    /** Every record counts until its time is over. */
    ALL_RECORDS(TopicConfig.CLEANUP_POLICY_DELETE),
    /** The last record of each key counts for ever. */
    LAST_OF_EACH_KEY(TopicConfig.CLEANUP_POLICY_COMPACT);

    private final String policy;

    Content(String policy) {
      this.policy = policy;
    }
  }

  /**
   * A setting that does not fit.
   *
   * @param why what it does, in words
   * @param config the setting that would fit, as {@code name=value}
   */
  public record Fault(String why, String config) {

    @Override
    public String toString() {
      return why + "; set " + config;
    }
  }

  /**
   * The settings of a topic that exists.
   *
   * @throws ExecutionException if the cluster does not answer or refuses; the cause says which
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public static TopicSettings of(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config config = answer(admin.describeConfigs(List.of(resource)).all().get(), resource);
    TopicDescription found =
        answer(admin.describeTopics(List.of(topic)).allTopicNames().get(), topic);
    int replicas = found.partitions().stream()
        .mapToInt(partition -> partition.replicas().size())
        .min()
        .orElse(0);
    return new TopicSettings(
        value(config, TopicConfig.CLEANUP_POLICY_CONFIG),
        Long.parseLong(value(config, TopicConfig.RETENTION_MS_CONFIG)),
        Integer.parseInt(value(config, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG)),
        replicas,
        found.partitions().size());
  }

  /** Settings with which a run would lose records, or could write none. */
  public List<Fault> faults(Content content) {
    List<Fault> faults = new ArrayList<>();
    if (!cleanupPolicy.equals(content.policy)) {
      String consequence = content == Content.ALL_RECORDS
          ? "Kafka would drop all records of a key but the last"
          : "Kafka would forget which partition a symbol belongs to";
      faults.add(new Fault(
          "cleanup.policy is '" + cleanupPolicy + "', so that " + consequence,
          TopicConfig.CLEANUP_POLICY_CONFIG + "=" + content.policy));
    }
    if (minInSync > replicas) {
      faults.add(new Fault(
          "min.insync.replicas is " + minInSync + " and it has " + replicas
              + " replicas, so that Kafka takes no record",
          TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG + "=" + replicas));
    }
    return faults;
  }

  /**
   * Settings with which a run works, and that somebody should have chosen.
   *
   * @param brokers how many brokers the cluster has
   */
  public List<Fault> doubts(Content content, int brokers) {
    List<Fault> doubts = new ArrayList<>();
    if (replicas == 1 && brokers > 1) {
      doubts.add(new Fault(
          "it has one replica, so that all of it is lost with one broker",
          "a replication factor of " + Math.min(brokers, 3)));
    } else if (replicas > 1 && minInSync == 1) {
      doubts.add(new Fault(
          "min.insync.replicas is 1, so that a record that was acknowledged may be lost with one"
              + " broker",
          TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG + "=2"));
    }
    if (content == Content.ALL_RECORDS
        && retentionMillis >= 0
        && retentionMillis < ASKED_AGAIN_FOR.toMillis()) {
      doubts.add(new Fault(
          "retention.ms is " + retentionMillis + ", and what is missing is asked for again for a"
              + " day",
          TopicConfig.RETENTION_MS_CONFIG + "=" + ASKED_AGAIN_FOR.toMillis() + " or more"));
    }
    return doubts;
  }

  private static <K, V> V answer(Map<K, V> answers, K asked) {
    return Objects.requireNonNull(answers.get(asked), "the client answers for what is asked");
  }

  private static String value(Config config, String name) {
    ConfigEntry entry = Objects.requireNonNull(config.get(name), "every topic has " + name);
    return Objects.requireNonNull(entry.value(), "no secret, so that it is told");
  }
}
