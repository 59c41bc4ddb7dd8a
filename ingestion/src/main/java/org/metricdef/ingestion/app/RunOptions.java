package org.metricdef.ingestion.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of {@code ingestion run}, as they are typed; {@link RunSettings} checks them. */
final class RunOptions {

  @Option(
      names = "--url",
      split = ",",
      paramLabel = "URL",
      defaultValue =
          "wss://stream.binance.com:9443,wss://stream.binance.com:443,wss://data-stream.binance.vision",
      description = {
        "Where the exchange is, without a path; several are tried in turn.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_URL]"
      })
  List<URI> urls;

  @Option(
      names = "--symbols",
      split = ",",
      paramLabel = "SYMBOL",
      defaultValue = "BTCUSDT,ETHUSDT",
      description = {
        "Whose trades to stream; any number.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_SYMBOLS]"
      })
  List<String> symbols;

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
  Path kafkaConfig;

  @Option(
      names = "--topic-partitions",
      paramLabel = "N",
      defaultValue = "6",
      description = {
        "Partitions of the trade topic, if it has to be created.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_TOPIC_PARTITIONS]"
      })
  int topicPartitions;

  @Option(
      names = "--http-host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = {
        "Address to serve /metrics and /health at.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_HTTP_HOST]"
      })
  String httpHost;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = {
        "Port to serve them at; 0 takes any free one and logs it.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_HTTP_PORT]"
      })
  int httpPort;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      defaultValue = "market-data",
      description = {
        "Label service of every metric.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_SERVICE]"
      })
  String service;

  @Option(
      names = "--environment",
      paramLabel = "NAME",
      defaultValue = "dev",
      description = {
        "Label environment of every metric.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_ENVIRONMENT]"
      })
  String environment;

  @Option(
      names = "--component",
      paramLabel = "NAME",
      defaultValue = "ingestion",
      description = {
        "Label component of every metric.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_COMPONENT]"
      })
  String component;

  @Option(
      names = "--progress-every",
      paramLabel = "N",
      defaultValue = "100",
      description = {
        "Log a line after every N trades; 0 for none.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_PROGRESS_EVERY]"
      })
  int progressEvery;

  @Option(
      names = "--queue-capacity",
      paramLabel = "N",
      defaultValue = "100000",
      description = {
        "How many trades may wait for Kafka before reading pauses.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_QUEUE_CAPACITY]"
      })
  int queueCapacity;

  @Option(
      names = "--connect-timeout",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = {
        "For connecting to the exchange, TLS and handshake included.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_CONNECT_TIMEOUT]"
      })
  Duration connectTimeout;

  @Option(
      names = "--stale-after",
      paramLabel = "TIME",
      defaultValue = "60s",
      description = {
        "Reconnect when no trade came for so long.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_STALE_AFTER]"
      })
  Duration staleAfter;

  @Option(
      names = "--rotate-after",
      paramLabel = "TIME",
      defaultValue = "4h",
      description = {
        "Replace a connection of this age; the exchange ends it at 24h.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_ROTATE_AFTER]"
      })
  Duration rotateAfter;

  @Option(
      names = "--reconnect-base",
      paramLabel = "TIME",
      defaultValue = "1s",
      description = {
        "The first pause before reconnecting is random up to this; the bound doubles with"
            + " each attempt.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_RECONNECT_BASE]"
      })
  Duration reconnectBase;

  @Option(
      names = "--reconnect-longest",
      paramLabel = "TIME",
      defaultValue = "60s",
      description = {
        "No pause is longer than this.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_RECONNECT_LONGEST]"
      })
  Duration reconnectLongest;

  @Option(
      names = "--max-reconnects",
      paramLabel = "N",
      defaultValue = "-1",
      description = {
        "Give up, with exit code 3, after so many reconnections in a row without a trade; -1"
            + " never gives up.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_MAX_RECONNECTS]"
      })
  int maxReconnects;

  @Option(
      names = "--drain-timeout",
      paramLabel = "TIME",
      defaultValue = "30s",
      description = {
        "How long stopping may wait for Kafka.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_DRAIN_TIMEOUT]"
      })
  Duration drainTimeout;
}
