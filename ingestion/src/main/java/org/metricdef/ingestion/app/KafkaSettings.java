package org.metricdef.ingestion.app;

import static org.metricdef.ingestion.app.Requirement.require;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.app.config.Unreadable;
import org.metricdef.ingestion.publish.FirstAnswer;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.ProducerSettings;
import picocli.CommandLine.Model.CommandSpec;

/** Makes settings of the options that say which Kafka cluster. */
final class KafkaSettings {

  private KafkaSettings() {}

  /**
   * The cluster that these options name.
   *
   * @throws BadOptionException if one of them has a value that cannot work
   */
  static KafkaCluster of(KafkaOptions options) throws BadOptionException {
    for (String server : options.bootstrapServers.split(",", -1)) {
      boolean isServer = server.strip().matches("(\\[[0-9a-fA-F:]+]|[^:\\s\\[\\]]+):\\d{1,5}");
      require(isServer, "--bootstrap-servers", "'" + server + "' is not host:port");
    }
    return new KafkaCluster(options.bootstrapServers, properties(options.kafkaConfig));
  }

  /**
   * Waits until a cluster answers, and says so while it waits.
   *
   * @throws CannotStartException if it does not answer, or refuses
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  static void await(KafkaCluster kafka, CommandSpec spec)
      throws CannotStartException, InterruptedException {
    try {
      FirstAnswer.await(kafka, notices(spec));
    } catch (ExecutionException refused) {
      throw CannotStartException.ofKafka(kafka, Causes.of(refused));
    } catch (KafkaException refused) {
      throw CannotStartException.ofKafka(kafka, refused);
    }
  }

  /** Where a command says that it waits. */
  static Consumer<String> notices(CommandSpec spec) {
    return notice -> spec.commandLine().getErr().println("ingestion: " + notice);
  }

  private static Properties properties(@Nullable Path file) throws BadOptionException {
    Properties properties = new Properties();
    if (file != null) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException unreadable) {
        throw new BadOptionException("--kafka-config", Unreadable.why(unreadable));
      } catch (IllegalArgumentException malformed) {
        throw new BadOptionException(
            "--kafka-config", "is no properties file: " + malformed.getMessage());
      }
    }
    List<String> reserved = ProducerSettings.reservedAmong(properties);
    require(reserved.isEmpty(), "--kafka-config", "sets what is not to be changed: " + reserved);
    return properties;
  }
}
