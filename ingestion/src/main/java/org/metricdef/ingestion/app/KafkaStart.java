package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.metricdef.Labels;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.app.check.PlannedTopic;
import org.metricdef.ingestion.metrics.ErrorType;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.publish.FirstAnswer;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.ingestion.publish.SymbolAssignment;
import org.metricdef.ingestion.publish.SymbolAssignmentStore;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.publish.TopicSettings;
import org.metricdef.ingestion.publish.Topics;
import org.metricdef.ingestion.publish.UnreadableDataException;
import org.metricdef.ingestion.publish.UnusableTopicsException;
import org.metricdef.ingestion.trade.Dataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares Kafka for publishing: the topics first, then the symbol assignment and the producer of
 * dead letters.
 */
final class KafkaStart {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaStart.class);

  private static final int ADMIN_TIMEOUT_MILLIS = 10_000;

  /** One partition, so that dead letters, and holes, keep their order. */
  private static final int SIDE_PARTITIONS = 1;

  /** How Kafka's client says that no name can be resolved, as before there is a network. */
  private static final String NO_ADDRESS = "No resolvable bootstrap urls";

  private KafkaStart() {}

  /**
   * What is needed to publish.
   *
   * @param shards how many shards there are
   * @param symbols which shard each wanted symbol belongs to
   * @param deadLetters a producer for dead letters
   * @param listed which symbols are wanted, and what they are
   */
  record Opened(
      KafkaCluster kafka,
      int shards,
      SymbolAssignment symbols,
      Producer<byte[], byte[]> deadLetters,
      MarketStart.Opened listed) {}

  /** Says which symbols are wanted, once the topics are there. */
  interface SymbolSource {

    /**
     * The wanted symbols.
     *
     * @param carriedBefore symbols whose trades are in Kafka
     * @throws CannotStartException if that cannot be said
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    MarketStart.Opened open(Set<String> carriedBefore)
        throws CannotStartException, InterruptedException;
  }

  /**
   * Creates what is missing, and opens what is needed to publish.
   *
   * @param topicPartitions partitions of the trade topic if it has to be created
   * @param source says which symbols are wanted
   * @throws CannotStartException if the cluster does not answer or refuses, or the source cannot
   *     say
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  static Opened open(
      KafkaCluster kafka,
      int topicPartitions,
      Dataset dataset,
      SymbolSource source,
      IngestionMetrics metrics,
      TimeSource time)
      throws CannotStartException, InterruptedException {
    try {
      int shards = ensureTopics(kafka, topicPartitions, dataset, time);
      Set<String> before =
          SymbolAssignmentStore.current(kafka, dataset).shardOf().keySet();
      MarketStart.Opened listed = source.open(before);
      SymbolAssignment assignment =
          SymbolAssignmentStore.ensure(kafka, dataset, shards, listed.group().carried(), time);
      Producer<byte[], byte[]> deadLetters =
          new KafkaProducer<>(ProducerSettings.producer(kafka.bootstrapServers(), kafka.extra()));
      return new Opened(kafka, shards, assignment, deadLetters, listed);
    } catch (ExecutionException refused) {
      throw cannotStart(kafka, Causes.of(refused), metrics);
    } catch (KafkaException | UnreadableDataException | UnusableTopicsException refused) {
      throw cannotStart(kafka, refused, metrics);
    }
  }

  private static int ensureTopics(
      KafkaCluster kafka, int topicPartitions, Dataset dataset, TimeSource time)
      throws ExecutionException, InterruptedException {
    Admin admin = Admin.create(
        ProducerSettings.admin(kafka.bootstrapServers(), kafka.extra(), ADMIN_TIMEOUT_MILLIS));
    try {
      FirstAnswer.await(admin, kafka, Duration.ofMillis(ADMIN_TIMEOUT_MILLIS), LOG::warn);
      TopicName assignments = TopicName.tradeAssignments(dataset);
      int shards = Topics.ensure(admin, TopicName.trades(dataset), topicPartitions, time);
      int assigned = Topics.ensureCompacted(admin, assignments, shards, time);
      if (assigned != shards) {
        throw new UnusableTopicsException(
            "%s has %d partitions and %s has %d; both must have the same number"
                .formatted(TopicName.trades(dataset).name(), shards, assignments.name(), assigned));
      }
      Topics.ensure(admin, TopicName.tradeHoles(dataset), SIDE_PARTITIONS, time);
      Topics.ensure(admin, TopicName.tradeRefused(dataset), SIDE_PARTITIONS, time);
      Topics.ensure(admin, TopicName.tradeLate(dataset), shards, time);
      Topics.ensure(admin, TopicName.tradeDeadLetters(dataset), SIDE_PARTITIONS, time);
      for (PlannedTopic each : PlannedTopic.of(dataset, shards)) {
        requireUsable(admin, each);
      }
      return shards;
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  /** A topic that loses what it has acknowledged is worse than none. */
  private static void requireUsable(Admin admin, PlannedTopic topic)
      throws ExecutionException, InterruptedException {
    List<TopicSettings.Fault> faults;
    try {
      faults = TopicSettings.of(admin, topic.name()).faults(topic.content());
    } catch (ExecutionException refused) {
      if (refused.getCause() instanceof AuthorizationException) {
        LOG.warn(
            "the settings of topic {} are not known: {}; 'ingestion check' says what to allow",
            topic.name(),
            Causes.of(refused).toString());
        return;
      }
      throw refused;
    }
    if (!faults.isEmpty()) {
      throw new UnusableTopicsException("topic " + topic.name() + ": "
          + faults.stream().map(TopicSettings.Fault::toString).collect(Collectors.joining("; ")));
    }
  }

  private static CannotStartException cannotStart(
      KafkaCluster kafka, Throwable cause, IngestionMetrics metrics) {
    Recording.record(() -> metrics
        .producerInitErrorsTotal()
        .increment(Labels.of(
            "component_type", "kafka_start", "error", ErrorType.of(cause).label())));
    String message =
        "cannot publish to Kafka at " + kafka.bootstrapServers() + ": " + inFull(cause);
    return mayPass(cause)
        ? CannotStartException.forNow(message, cause)
        : new CannotStartException(message, cause);
  }

  /** Whether the cluster, or the network to it, is away; not whether it refuses. */
  private static boolean mayPass(Throwable cause) {
    return switch (ErrorType.of(cause)) {
      case TIMEOUT, BROKER_UNAVAILABLE, UNKNOWN_HOST, CONNECTION_REFUSED, NETWORK, FENCED -> true;
      case CONFIGURATION -> inFull(cause).contains(NO_ADDRESS);
      default -> false;
    };
  }

  /**
   * Describes a failure and its cause. Either alone may say too little, for example "Failed to
   * construct".
   */
  private static String inFull(Throwable failure) {
    Throwable reason = failure.getCause();
    if (reason != null) {
      return failure.getMessage() + ": " + reason.getMessage();
    }
    return failure instanceof TimeoutException
        ? "no answer in time (" + failure.getMessage() + ")"
        : String.valueOf(failure.getMessage());
  }
}
