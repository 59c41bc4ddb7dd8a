package org.metricdef.ingestion.publish;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Settings of the consumers by which this program reads what it, or another of its kind, wrote. */
public final class ConsumerSettings {

  private ConsumerSettings() {}

  /** Of one that reads given partitions, and only what is committed. */
  public static Map<String, Object> reader(String bootstrapServers, Properties extra) {
    Map<String, Object> settings = ProducerSettings.reaching(bootstrapServers, extra);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // An offset that is gone was taken by retention: the first that is left comes next.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
    return settings;
  }

  /**
   * Of a member of a group.
   *
   * @param instance a name by which the group knows this member again after a restart, so that it
   *     keeps its partitions; no two members may have the same. Empty, if a restart is to be a new
   *     member.
   */
  public static Map<String, Object> member(
      String bootstrapServers, Properties extra, String group, Optional<String> instance) {
    Map<String, Object> settings = reader(bootstrapServers, extra);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    instance.ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
    return settings;
  }
}
