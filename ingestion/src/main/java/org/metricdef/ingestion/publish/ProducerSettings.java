package org.metricdef.ingestion.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The Kafka client's settings: what the promises of this producer need, over what the user adds. */
public final class ProducerSettings {

  /** How long handing over a record may block; longer pauses belong to the retries. */
  private static final int MAX_BLOCK_MILLIS = 10_000;

  /** What the promises of this producer rest on, so that no user setting may touch it. */
  private static final Set<String> RESERVED = Set.of(
      CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
      ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
      ProducerConfig.ACKS_CONFIG,
      ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
      ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
      ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);

  private ProducerSettings() {}

  /** Those of a user's settings that are not the user's to make, in alphabetical order. */
  public static List<String> reservedAmong(Properties extra) {
    return extra.stringPropertyNames().stream()
        .filter(RESERVED::contains)
        .sorted()
        .toList();
  }

  /**
   * Settings of a producer.
   *
   * @param bootstrapServers host:port, separated by commas
   * @param extra settings for reaching the cluster (security, tuning)
   * @throws IllegalArgumentException if one of {@code extra} is {@linkplain #reservedAmong reserved}
   */
  public static Map<String, Object> producer(String bootstrapServers, Properties extra) {
    if (!reservedAmong(extra).isEmpty()) {
      throw new IllegalArgumentException("reserved: " + reservedAmong(extra));
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 10);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 30_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
    settings.putAll(asMap(extra));
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    // Explicit, so that a setting that conflicts with idempotence is refused by the client.
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return settings;
  }

  /** Settings of an administrative client of the same cluster, giving up after {@code millis}. */
  public static Map<String, Object> admin(String bootstrapServers, Properties extra, int millis) {
    Map<String, Object> settings = asMap(extra);
    settings.keySet().removeIf(name -> !isForReaching(name));
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis);
    return settings;
  }

  /** Whether a setting says how to reach a cluster, and so concerns every kind of client. */
  private static boolean isForReaching(String name) {
    return name.startsWith("ssl.") || name.startsWith("sasl.") || name.startsWith("security.");
  }

  private static Map<String, Object> asMap(Properties extra) {
    Map<String, Object> settings = new HashMap<>();
    extra.stringPropertyNames().forEach(name -> settings.put(name, extra.getProperty(name)));
    return settings;
  }
}
