package org.metricdef.ingestion.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.app.symbols.SymbolsMode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code ingestion run}, as they are typed; {@link RunSettings} checks them. */
final class RunOptions {

  /** How many partitions a topic of trades gets if nobody says. */
  static final int TOPIC_PARTITIONS = 6;

  /** The group of those that name none. */
  static final String GROUP = "metricdef-ingestion";

  @Mixin
  ConfigurationOption configuration;

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

  @Mixin
  KindOption kind;

  @Option(
      names = "--symbols",
      split = ",",
      paramLabel = "SYMBOL",
      description = {
        "Whose trades to stream, in any case, besides those of --symbols-file. '*usdt' stands for"
            + " all symbols with the quote asset USDT that the exchange lists at the start, '*' for"
            + " all.",
        "Default, if there is no file either: BTCUSDT,ETHUSDT  [INGESTION_SYMBOLS]"
      })
  @Nullable
  List<String> symbols;

  @Option(
      names = "--symbols-file",
      paramLabel = "FILE",
      description = {
        "File with a symbol or wildcard on each line; empty lines and what follows a # do not"
            + " count.",
        "Default: none  [INGESTION_SYMBOLS_FILE]"
      })
  @Nullable
  Path symbolsFile;

  @Option(
      names = "--symbols-mode",
      paramLabel = "MODE",
      defaultValue = "refuse",
      description = {
        "The symbols are a fact of the group, kept in Kafka. If it carries others: 'refuse' does not"
            + " start, 'add' lets it carry these too, 'replace' these instead. A set that the group"
            + " has left is never brought back by a restart.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_SYMBOLS_MODE]"
      })
  SymbolsMode symbolsMode;

  @Option(
      names = "--exchange-info-every",
      paramLabel = "TIME",
      defaultValue = "24h",
      description = {
        "How often the exchange is asked what its symbols are; at most 24h.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_EXCHANGE_INFO_EVERY]"
      })
  Duration exchangeInfoEvery;

  @Mixin
  HistoryOptions history;

  @Mixin
  RestOptions rest;

  @Mixin
  KafkaOptions kafka;

  @Option(
      names = "--topic-partitions",
      paramLabel = "N",
      defaultValue = "" + TOPIC_PARTITIONS,
      description = {
        "Partitions of the trade topic, if it has to be created.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_TOPIC_PARTITIONS]"
      })
  int topicPartitions;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      defaultValue = GROUP,
      description = {
        "Instances with the same group share the symbols among them, through Kafka.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_GROUP]"
      })
  String group;

  @Option(
      names = "--instance-id",
      paramLabel = "NAME",
      description = {
        "A name of this instance that no other of the group has, such as its host's. With it, a"
            + " restart within 10 s moves no partition.",
        "Default: none  [INGESTION_INSTANCE_ID]"
      })
  @Nullable
  String instanceId;

  @Option(
      names = "--commit-every",
      paramLabel = "TIME",
      defaultValue = "5ms",
      description = {
        "The least pause between two transactions of a partition.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_COMMIT_EVERY]"
      })
  Duration commitEvery;

  @Mixin
  RepairOptions repair;

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

  @Mixin
  ReportOptions report;

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
