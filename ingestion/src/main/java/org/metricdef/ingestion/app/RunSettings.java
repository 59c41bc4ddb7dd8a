package org.metricdef.ingestion.app;

import static org.metricdef.ingestion.app.Requirement.require;
import static org.metricdef.ingestion.app.Requirement.requirePositive;
import static org.metricdef.ingestion.app.Requirement.requireText;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.ingestion.exchange.ReconnectSettings;
import org.metricdef.ingestion.exchange.StreamSettings;
import org.metricdef.ingestion.exchange.StreamUrls;

/** Makes settings of options, or says which option is wrong and how. */
final class RunSettings {

  private static final int MOST_PORTS = 65_535;
  private static final Duration LONGEST_CONNECTION = Duration.ofHours(24);

  /** URLs are logged; a password in one would be too. */
  static final String NO_USER = "names a user, and the exchange knows none";

  /** The alert IngestionExchangeInfoOld counts on it. */
  private static final Duration LONGEST_LISTING = Duration.ofHours(24);

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
    require(options.topicPartitions >= 1, "--topic-partitions", "is not at least 1");
    require(options.queueCapacity >= 1, "--queue-capacity", "is not at least 1");
    require(options.report.progressEvery >= 0, "--progress-every", "is not at least 0");
    requirePositive("--progress-interval", options.report.progressInterval);
    requirePositive("--drain-timeout", options.drainTimeout);
    Settings.Listing listing = listing();
    return new Settings(
        identity(),
        stream(),
        listing,
        KafkaSettings.of(options.kafka),
        options.topicPartitions,
        group(),
        repair(),
        options.history.plan(listing.symbols(), options.kind.kind, Instant.now()),
        http(),
        options.queueCapacity,
        options.report.progressEvery,
        options.report.progressInterval,
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

  private Settings.Group group() throws BadOptionException {
    requireText("--group", options.group);
    require(
        options.kind.dataset().mayCall(options.group),
        "--group",
        "ends as the groups of block trades do; two of different kinds would be one in Kafka");
    requirePositive("--commit-every", options.commitEvery);
    if (options.instanceId != null) {
      requireText("--instance-id", options.instanceId);
    }
    return new Settings.Group(
        options.kind.dataset().groupOf(options.group),
        Optional.ofNullable(options.instanceId),
        options.commitEvery);
  }

  private Settings.Repair repair() throws BadOptionException {
    RepairOptions repair = options.repair;
    require(repair.holdCapacity >= 1, "--hold-capacity", "is not at least 1");
    requirePositive("--repair-not-ready-after", repair.notReadyAfter);
    return new Settings.Repair(
        options.rest.checked(),
        options.rest.timeUnit,
        options.rest.weightPerMinute,
        repair.holdCapacity,
        repair.notReadyAfter,
        repair.retry.schedule());
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
    return new StreamSettings(
            urls(),
            options.connectTimeout,
            options.staleAfter,
            options.rotateAfter,
            new ReconnectSettings(
                options.reconnectBase,
                options.reconnectLongest,
                STABLE_AFTER,
                options.maxReconnects))
        .withTimestamps(options.rest.timeUnit)
        .withDataset(options.kind.dataset());
  }

  private Settings.Listing listing() throws BadOptionException {
    Duration every = options.exchangeInfoEvery;
    requirePositive("--exchange-info-every", every);
    require(every.compareTo(LONGEST_LISTING) <= 0, "--exchange-info-every", "is above 24h");
    return new Settings.Listing(
        Symbols.of(options.symbols, options.symbolsFile), options.symbolsMode, every);
  }

  private List<URI> urls() throws BadOptionException {
    List<URI> urls = new ArrayList<>();
    for (URI base : options.urls) {
      require(base.getRawUserInfo() == null, "--url", NO_USER);
      try {
        urls.add(StreamUrls.requireBase(base));
      } catch (IllegalArgumentException unfit) {
        throw new BadOptionException("--url", String.valueOf(unfit.getMessage()));
      }
    }
    return urls;
  }
}
