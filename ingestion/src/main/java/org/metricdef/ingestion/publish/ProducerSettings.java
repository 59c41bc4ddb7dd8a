package org.metricdef.ingestion.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The Kafka client's settings: what the promises of this producer need, over what the user adds. */
public final class ProducerSettings {

  /** How long handing over a record may block; longer pauses belong to the retries. */
  private static final int MAX_BLOCK_MILLIS = 10_000;

  private ProducerSettings() {}

  /**
   * Settings of a producer.
   *
   * @param bootstrapServers host:port, separated by commas
   * @param extra settings for reaching the cluster (security, tuning). What the promises rest on
   *     cannot be changed by them: idempotence, acks and the order within a partition.
   */
  public static Map<String, Object> producer(String bootstrapServers, Properties extra) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 10);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 30_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
    settings.putAll(withoutServers(extra));
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
    Map<String, Object> settings = withoutServers(extra);
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

  private static Map<String, Object> withoutServers(Properties extra) {
    Map<String, Object> settings = new HashMap<>();
    extra.stringPropertyNames().forEach(name -> settings.put(name, extra.getProperty(name)));
    settings.remove(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
    return settings;
  }
}
