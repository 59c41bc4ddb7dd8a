package org.metricdef.ingestion.app;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.app.symbols.SymbolChoice;
import org.metricdef.ingestion.app.symbols.SymbolsMode;
import org.metricdef.ingestion.app.symbols.SymbolsProposal;
import org.metricdef.ingestion.exchange.StreamSettings;
import org.metricdef.ingestion.holes.RetrySchedule;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.HistoryPlan;
import org.metricdef.ingestion.sequence.RepairSettings;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.TradeKind;

/**
 * All settings of one run of the producer.
 *
 * @param identity the labels of every metric
 * @param stream how to stay connected to the exchange
 * @param listing whose trades to stream
 * @param kafka where to publish
 * @param topicPartitions partitions of the trade topic if it has to be created
 * @param group with whom to share the symbols
 * @param repair how to ask for trades that the stream did not bring
 * @param history where the histories of new symbols begin
 * @param http where to serve /metrics and /health
 * @param queueCapacity how many trades may wait between the exchange and Kafka
 * @param progressEvery after how many published trades a line is logged
 * @param progressInterval after how long one is logged at the latest
 * @param drainTimeout how long stopping may take
 */
public record Settings(
    Identity identity,
    StreamSettings stream,
    Listing listing,
    KafkaCluster kafka,
    int topicPartitions,
    Group group,
    Repair repair,
    HistoryPlan history,
    Http http,
    int queueCapacity,
    int progressEvery,
    Duration progressInterval,
    Duration drainTimeout) {

  /** What is carried. */
  public Dataset dataset() {
    return stream.dataset();
  }

  /** What this run would let its group carry. */
  SymbolsProposal proposal() {
    return new SymbolsProposal(group.name(), listing.symbols(), listing.mode());
  }

  /** The base labels of every metric. */
  public record Identity(String service, String environment, String component) {}

  /**
   * Whose trades to stream.
   *
   * @param symbols as they are configured
   * @param mode what is to become of other symbols that the group carries
   * @param askEvery how often the exchange is asked what its symbols are
   */
  public record Listing(SymbolChoice symbols, SymbolsMode mode, Duration askEvery) {}

  /**
   * The group that shares the symbols, and how often its trades become visible.
   *
   * @param name instances of the same name share the symbols; the consumer group in Kafka
   * @param instance by which the group knows this one again after a restart; empty if it does not
   * @param commitEvery the least pause between two transactions of a partition
   */
  public record Group(String name, Optional<String> instance, Duration commitEvery) {}

  /**
   * How to ask for trades that the stream did not bring.
   *
   * @param restUrls without a path, tried in turn
   * @param timestamps in which unit they are to give times
   * @param weightPerMinute request weight to use per minute
   * @param holdCapacity how many live trades may wait for older ones, all symbols together
   * @param notReadyAfter the age of a repair from which on the producer is not ready
   * @param retryHoles when ids that the exchange did not have are asked for again
   */
  public record Repair(
      List<URI> restUrls,
      TimestampUnit timestamps,
      int weightPerMinute,
      int holdCapacity,
      Duration notReadyAfter,
      RetrySchedule retryHoles) {

    /** How these servers are asked for trades. */
    RestSettings servers() {
      return RestSettings.at(restUrls).withTimestamps(timestamps);
    }

    /** What the sequences need to know of it, for one kind of trade. */
    RepairSettings settings(TradeKind kind) {
      RepairSettings usual = RepairSettings.DEFAULTS;
      return new RepairSettings(
          usual.grace(),
          usual.roomPause(),
          new RepairSettings.Held(Math.min(usual.held().perSymbol(), holdCapacity), holdCapacity),
          RepairSettings.Requests.within(weightPerMinute, kind),
          usual.holes());
    }
  }

  /**
   * Where to serve HTTP.
   *
   * @param port 0 takes any free port
   */
  public record Http(String host, int port) {}
}
