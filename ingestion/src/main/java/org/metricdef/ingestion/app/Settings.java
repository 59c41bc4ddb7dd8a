package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.Properties;
import org.metricdef.ingestion.exchange.StreamSettings;

/**
 * All that one run of the producer needs to know.
 *
 * @param identity what every metric is labelled with
 * @param stream how to stay connected to the exchange
 * @param kafka where to publish
 * @param http where to serve /metrics and /health
 * @param queueCapacity how many trades may wait between the exchange and Kafka
 * @param progressEvery after how many published trades a line is logged
 * @param drainTimeout how long stopping may take
 */
public record Settings(
    Identity identity,
    StreamSettings stream,
    Kafka kafka,
    Http http,
    int queueCapacity,
    int progressEvery,
    Duration drainTimeout) {

  /** The base labels of every metric. */
  public record Identity(String service, String environment, String component) {}

  /**
   * Where to publish.
   *
   * @param bootstrapServers host:port, separated by commas
   * @param topicPartitions partitions of the trade topic if it has to be created
   * @param extra further settings of the Kafka clients; may hold secrets, so it is never logged
   */
  public record Kafka(String bootstrapServers, int topicPartitions, Properties extra) {}

  /**
   * Where to serve HTTP.
   *
   * @param port 0 takes any free port
   */
  public record Http(String host, int port) {}
}
