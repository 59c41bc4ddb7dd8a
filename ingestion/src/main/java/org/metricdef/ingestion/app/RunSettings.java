package org.metricdef.ingestion.app;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.metricdef.ingestion.exchange.ReconnectPolicy;
import org.metricdef.ingestion.exchange.StreamSettings;
import org.metricdef.ingestion.exchange.StreamUrls;
import org.metricdef.ingestion.publish.ProducerSettings;

/** Makes settings of options, or says which option is wrong and how. */
final class RunSettings {

  private static final int MOST_PORTS = 65_535;
  private static final Duration LONGEST_CONNECTION = Duration.ofHours(24);

  /** The age at which a connection counts as one that held. */
  private static final Duration STABLE_AFTER = Duration.ofSeconds(30);

  private final RunOptions options;

  private RunSettings(RunOptions options) {
    this.options = options;
  }

  /**
   * Settings of these options.
   *
   * @throws BadOptionException if one of them has a value that cannot work
   */
  static Settings of(RunOptions options) throws BadOptionException {
    return new RunSettings(options).settings();
  }

  private Settings settings() throws BadOptionException {
    require(options.queueCapacity >= 1, "--queue-capacity", "is not at least 1");
    require(options.progressEvery >= 0, "--progress-every", "is not at least 0");
    requirePositive("--drain-timeout", options.drainTimeout);
    return new Settings(
        identity(),
        stream(),
        kafka(),
        http(),
        options.queueCapacity,
        options.progressEvery,
        options.drainTimeout);
  }

  private Settings.Identity identity() throws BadOptionException {
    requireText("--service", options.service);
    requireText("--environment", options.environment);
    requireText("--component", options.component);
    return new Settings.Identity(options.service, options.environment, options.component);
  }

  private Settings.Http http() throws BadOptionException {
    requireText("--http-host", options.httpHost);
    boolean isPort = options.httpPort >= 0 && options.httpPort <= MOST_PORTS;
    require(isPort, "--http-port", "is not a port from 0 to " + MOST_PORTS);
    return new Settings.Http(options.httpHost, options.httpPort);
  }

  private Settings.Kafka kafka() throws BadOptionException {
    for (String server : options.bootstrapServers.split(",", -1)) {
      boolean isServer = server.strip().matches("(\\[[0-9a-fA-F:]+]|[^:\\s\\[\\]]+):\\d{1,5}");
      require(isServer, "--bootstrap-servers", "'" + server + "' is not host:port");
    }
    require(options.topicPartitions >= 1, "--topic-partitions", "is not at least 1");
    return new Settings.Kafka(options.bootstrapServers, options.topicPartitions, kafkaConfig());
  }

  private Properties kafkaConfig() throws BadOptionException {
    Properties properties = new Properties();
    Path file = options.kafkaConfig;
    if (file != null) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException unreadable) {
        throw new BadOptionException("--kafka-config", "cannot be read: " + unreadable);
      }
    }
    List<String> reserved = ProducerSettings.reservedAmong(properties);
    require(reserved.isEmpty(), "--kafka-config", "sets what is not to be changed: " + reserved);
    return properties;
  }

  private StreamSettings stream() throws BadOptionException {
    requirePositive("--connect-timeout", options.connectTimeout);
    requirePositive("--stale-after", options.staleAfter);
    requirePositive("--rotate-after", options.rotateAfter);
    require(
        options.rotateAfter.compareTo(LONGEST_CONNECTION) < 0,
        "--rotate-after",
        "is not below 24h, the age at which the exchange ends a connection");
    requirePositive("--reconnect-base", options.reconnectBase);
    require(
        options.reconnectLongest.compareTo(options.reconnectBase) >= 0,
        "--reconnect-longest",
        "is shorter than --reconnect-base");
    require(options.maxReconnects >= -1, "--max-reconnects", "is not at least -1");
    Set<String> symbols = symbols();
    return new StreamSettings(
        urls(),
        symbols,
        options.connectTimeout,
        options.staleAfter,
        options.rotateAfter,
        new ReconnectPolicy.Settings(
            options.reconnectBase, options.reconnectLongest, STABLE_AFTER, options.maxReconnects));
  }

  private Set<String> symbols() throws BadOptionException {
    Set<String> symbols = new LinkedHashSet<>();
    for (String symbol : options.symbols) {
      String name = symbol.strip().toUpperCase(Locale.ROOT);
      require(name.matches("[A-Z0-9]{2,32}"), "--symbols", "'" + symbol + "' is not a symbol");
      symbols.add(name);
    }
    return symbols;
  }

  private List<URI> urls() throws BadOptionException {
    List<URI> urls = new ArrayList<>();
    for (URI base : options.urls) {
      try {
        urls.add(StreamUrls.requireBase(base));
      } catch (IllegalArgumentException unfit) {
        throw new BadOptionException("--url", unfit.getMessage());
      }
    }
    return urls;
  }

  private static void requirePositive(String option, Duration value) throws BadOptionException {
    require(value.toNanos() > 0, option, "is not above zero");
  }

  private static void requireText(String option, String value) throws BadOptionException {
    require(!value.isBlank(), option, "is empty");
  }

  private static void require(boolean holds, String option, String problem)
      throws BadOptionException {
    if (!holds) {
      throw new BadOptionException(option, problem);
    }
  }
}
