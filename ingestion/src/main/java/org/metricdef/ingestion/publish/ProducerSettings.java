package org.metricdef.ingestion.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The Kafka client's settings: what the promises of this producer need, over what the user adds.
 */
public final class ProducerSettings {

  /** How long handing over a record may block; longer pauses belong to the retries. */
  private static final int MAX_BLOCK_MILLIS = 10_000;

  private static final int BATCH_BYTES = 128 * 1024;

  /** What the promises of this producer rest on, so that no user setting may touch it. */
  private static final Set<String> RESERVED = Set.of(
      CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
      ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
      ProducerConfig.TRANSACTIONAL_ID_CONFIG,
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
   * @throws IllegalArgumentException if one of {@code extra} is
   *     {@linkplain #reservedAmong reserved}
   */
  public static Map<String, Object> producer(String bootstrapServers, Properties extra) {
    if (!reservedAmong(extra).isEmpty()) {
      throw new IllegalArgumentException("reserved: " + reservedAmong(extra));
    }
    Map<String, Object> settings = new HashMap<>();
    // The end of a transaction does not wait for the linger; it only makes fuller batches.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 10);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
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

  /**
   * Settings of a producer whose records count together or not at all.
   *
   * @param transactionalId of all producers of this id only the last can write
   * @throws IllegalArgumentException if one of {@code extra} is
   *     {@linkplain #reservedAmong reserved}
   */
  public static Map<String, Object> transactional(
      String bootstrapServers, Properties extra, String transactionalId) {
    Map<String, Object> settings = producer(bootstrapServers, extra);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    return settings;
  }

  /** What of a user's settings every client of the cluster needs to reach it. */
  static Map<String, Object> reaching(String bootstrapServers, Properties extra) {
    Map<String, Object> settings = asMap(extra);
    settings.keySet().removeIf(name -> !isForReaching(name));
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return settings;
  }

  /** Settings of an administrative client of the same cluster, giving up after {@code millis}. */
  public static Map<String, Object> admin(String bootstrapServers, Properties extra, int millis) {
    Map<String, Object> settings = reaching(bootstrapServers, extra);
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
