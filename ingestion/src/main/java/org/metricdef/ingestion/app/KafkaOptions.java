package org.metricdef.ingestion.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Kafka cluster, and how to reach it. */
final class KafkaOptions {

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:9092",
      description = {
        "The Kafka cluster; several separated by commas.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_BOOTSTRAP_SERVERS]"
      })
  String bootstrapServers;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = {
        "Properties file with further settings of the Kafka client, such as"
            + " security.protocol and sasl.jaas.config. Idempotence, acks and ordering are not to be changed.",
        "Default: none  [INGESTION_KAFKA_CONFIG]"
      })
  @Nullable
  Path kafkaConfig;
}
