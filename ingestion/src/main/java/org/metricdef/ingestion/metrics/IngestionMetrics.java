package org.metricdef.ingestion.metrics;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** Every metric of the producer. Names, labels and buckets are those of the K2 platform. */
@MetricSet(
    prefix = "k2_",
    baseLabels = {"service", "environment", "component"})
public interface IngestionMetrics {

  @MetricDef(
      help = "Messages acknowledged by Kafka",
      labels = {"exchange", "asset_class", "topic", "data_type"})
  Counter kafkaMessagesProducedTotal();

  @MetricDef(
      help = "Messages that Kafka did not take",
      labels = {"exchange", "asset_class", "topic", "error_type"})
  Counter kafkaProduceErrorsTotal();

  @MetricDef(
      help =
          "Seconds from taking the messages of a transaction from the queue until Kafka committed"
              + " it; for dead letters, from sending one until Kafka acknowledged it",
      labels = {"exchange", "asset_class", "topic"},
      buckets = {.001, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5})
  Histogram kafkaProduceDurationSeconds();

  @MetricDef(
      help = "Repeated attempts to hand a message to the Kafka client",
      labels = {"exchange", "asset_class", "topic", "error_type"})
  Counter kafkaProduceRetriesTotal();

  @MetricDef(
      help = "Messages given up after their last retry",
      labels = {"exchange", "asset_class", "topic", "error_type"})
  Counter kafkaProduceMaxRetriesExceededTotal();

  @MetricDef(
      help = "Producer instances that were initialised",
      labels = {"component_type"})
  Counter producerInitializedTotal();

  @MetricDef(
      help = "Producer instances that could not be initialised",
      labels = {"component_type", "error"})
  Counter producerInitErrorsTotal();

  @MetricDef(
      help = "Records that could not be encoded",
      labels = {"component_type", "subject"})
  Counter serializerErrorsTotal();

  @MetricDef(
      help = "Record encoders that are held ready",
      labels = {"component_type"})
  Gauge serializerCacheSize();

  @MetricDef(
      help = "Kafka transactions, by what became of them",
      labels = {"exchange", "asset_class", "topic", "outcome"})
  Counter kafkaTransactionsTotal();

  @MetricDef(
      help = "Shards that another instance has taken from this one",
      labels = {"exchange", "asset_class", "topic"})
  Counter kafkaProducerFencedTotal();

  @MetricDef(help = "Programming errors that ended the run of this instance")
  Counter internalErrorsTotal();

  @MetricDef(help = "Trades that wait to be written to Kafka")
  Gauge publishQueueDepth();

  @MetricDef(help = "Trades that may wait to be written to Kafka")
  Gauge publishQueueCapacity();

  @MetricDef(help = "Shards that this instance owns")
  Gauge ownedShards();

  @MetricDef(help = "Symbols that this instance owns")
  Gauge ownedSymbols();

  @MetricDef(
      help = "Symbols of the group that nobody carries, or not here where they should be, by why",
      labels = {"reason"})
  Gauge symbolsUncarried();

  @MetricDef(help = "1 while every connection to the exchange that is needed is open, else 0")
  Gauge binanceConnectionStatus();

  @MetricDef(
      help = "Trades received from the exchange",
      labels = {"symbol"})
  Counter binanceMessagesReceivedTotal();

  @MetricDef(
      help = "Frames from the exchange that are not a valid spot trade",
      labels = {"error_type"})
  Counter binanceMessageErrorsTotal();

  @MetricDef(
      help = "Reconnections, by what ended the connection before",
      labels = {"reason"})
  Counter binanceReconnectsTotal();

  @MetricDef(
      help = "Connections that could not be opened, or that an error broke",
      labels = {"error_type"})
  Counter binanceConnectionErrorsTotal();

  @MetricDef(
      help =
          "When the last trade arrived, in seconds since 1970; of block trades, or the last pong")
  Gauge binanceLastMessageTimestampSeconds();

  @MetricDef(help = "Longest pause before a connection attempt, in seconds; 0 while connected")
  Gauge binanceReconnectDelaySeconds();

  @MetricDef(
      help = "Connections that were replaced by plan",
      labels = {"reason"})
  Counter binanceConnectionRotationsTotal();

  @MetricDef(help = "Age of the oldest connection in seconds; 0 while there is none")
  Gauge binanceConnectionLifetimeSeconds();

  @MetricDef(help = "When the exchange last answered a ping, in seconds since 1970")
  Gauge binanceLastPongTimestampSeconds();

  @MetricDef(help = "Connections given up because the exchange did not answer a ping in time")
  Counter binancePongTimeoutsTotal();

  @MetricDef(
      help = "Gaps in the ids of the exchange's stream, by how many it left out",
      labels = {"exchange", "asset_class", "symbol", "severity"})
  Counter sequenceGapsDetectedTotal();

  @MetricDef(
      help = "Trades received again, and dropped",
      labels = {"exchange", "asset_class"})
  Counter duplicateMessagesDetectedTotal();

  @MetricDef(
      help = "Trades received after a later one, and not a repeat",
      labels = {"exchange", "asset_class"})
  Counter outOfOrderMessagesTotal();

  @MetricDef(
      help = "Trades that the stream left out and the exchange's history gave",
      labels = {"exchange", "asset_class", "symbol"})
  Counter sequenceRepairedTradesTotal();

  @MetricDef(
      help = "Trades from before the first live ones that --from-time or --from-id asked for",
      labels = {"exchange", "asset_class"})
  Counter historyTradesTotal();

  @MetricDef(
      help = "Symbols whose history from before the first live trade is not complete",
      labels = {"exchange", "asset_class"})
  Gauge historiesInProgress();

  @MetricDef(
      help = "Runs of ids that neither the stream nor the exchange's history has",
      labels = {"exchange", "asset_class", "symbol"})
  Counter sequenceConfirmedHolesTotal();

  @MetricDef(
      help = "Ids in confirmed holes",
      labels = {"exchange", "asset_class", "symbol"})
  Counter sequenceMissingTradesTotal();

  @MetricDef(
      help = "Trades of the exchange's history that fit no record, by why",
      labels = {"exchange", "asset_class", "symbol", "reason"})
  Counter sequenceRefusedTradesTotal();

  @MetricDef(
      help = "Trades that contradict others by their id, and are dead letters, by how",
      labels = {"exchange", "asset_class", "symbol", "reason"})
  Counter sequenceImplausibleTradesTotal();

  @MetricDef(
      help = "Epochs that have begun: the exchange has begun a symbol's trade ids anew",
      labels = {"exchange", "asset_class", "symbol"})
  Counter sequenceEpochsBegunTotal();

  @MetricDef(
      help = "Symbols of which the exchange's history has yet to say what their new ids mean",
      labels = {"exchange", "asset_class"})
  Gauge sequenceUndecidedSymbols();

  @MetricDef(
      help = "Trades of confirmed holes that the exchange's history gave later after all",
      labels = {"exchange", "asset_class", "symbol"})
  Counter sequenceLateTradesTotal();

  @MetricDef(
      help = "Retries of confirmed holes, of one symbol each, by what became of them",
      labels = {"exchange", "asset_class", "outcome"})
  Counter sequenceHoleRetriesTotal();

  @MetricDef(
      help =
          "Confirmed holes of which ids are still missing; 0 on instances that do not retry them",
      labels = {"exchange", "asset_class"})
  Gauge sequenceOpenHoles();

  @MetricDef(
      help = "Symbols that wait for trades of the exchange's history",
      labels = {"exchange", "asset_class"})
  Gauge sequenceRepairsInProgress();

  @MetricDef(
      help = "How long the longest repair has lasted, in seconds; 0 while there is none",
      labels = {"exchange", "asset_class"})
  Gauge sequenceOldestRepairSeconds();

  @MetricDef(
      help = "Requests to the exchange's history that the repairs need yet, at least",
      labels = {"exchange", "asset_class"})
  Gauge sequenceRepairRequestsLeft();

  @MetricDef(
      help = "How long these requests take with all of the allowance, in seconds",
      labels = {"exchange", "asset_class"})
  Gauge sequenceRepairSecondsLeft();

  @MetricDef(
      help = "Live trades that wait for the ids before them",
      labels = {"exchange", "asset_class"})
  Gauge sequenceHeldTrades();

  @MetricDef(
      help = "Ids from the first to the last of each symbol's books, by partition",
      labels = {"partition"})
  Gauge booksIds();

  @MetricDef(
      help = "The same ids by what became of them; the sums are equal if the books balance",
      labels = {"partition", "state"})
  Gauge booksIdsByState();

  @MetricDef(help = "Symbols whose books do not balance")
  Gauge booksUnbalancedSymbols();

  @MetricDef(help = "How long an id has been pending that was not committed, in seconds; 0 if none")
  Gauge booksOldestPendingSeconds();

  @MetricDef(
      help = "Requests to the exchange's REST interface",
      labels = {"outcome"})
  Counter binanceRestRequestsTotal();

  @MetricDef(help = "What the exchange says we used of its allowance in this minute")
  Gauge binanceRestUsedWeight();

  @MetricDef(help = "Seconds since the exchange gave the list of its symbols that is in use")
  Gauge exchangeInfoAgeSeconds();

  @MetricDef(
      help = "Configured symbols that do not trade now, by what is the matter with them",
      labels = {"status"})
  Gauge symbolsNotTrading();

  @MetricDef(
      help = "1 for each symbol of which nothing comes while the exchange makes trades of it",
      labels = {"symbol"})
  Gauge streamSilentSymbols();

  @MetricDef(help = "Seconds since the exchange last said which trade of each symbol is the newest")
  Gauge binanceTickerAgeSeconds();

  @MetricDef(help = "Streams that the exchange has confirmed to send")
  Gauge binanceSubscribedStreams();

  @MetricDef(help = "Seconds from when the newest trade was made until it arrived; not negative")
  Gauge binanceLagSeconds();

  @MetricDef(
      help = "Times that trades came faster than they could be taken",
      labels = {"level"})
  Counter backpressureEventsTotal();
}
