package org.metricdef.ingestion.publish;

import java.time.Duration;
import org.metricdef.Labels;
import org.metricdef.ingestion.metrics.ErrorType;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.metrics.TopicLabels;

/** What is measured of the records of one topic on their way. Nothing here throws. */
public final class PublishMetrics {

  private static final String COMPONENT_TYPE = "shard_writer";

  private final IngestionMetrics metrics;
  private final TopicName topic;

  @TopicLabels
  private final Labels labels;

  /** Measures of a topic. */
  public PublishMetrics(IngestionMetrics metrics, TopicName topic) {
    this.metrics = metrics;
    this.topic = topic;
    this.labels = topic.topicLabels();
  }

  /** A writer begins. */
  void initialized() {
    Recording.record(() -> {
      Labels component = Labels.of("component_type", COMPONENT_TYPE);
      metrics.producerInitializedTotal().increment(component);
      metrics.serializerCacheSize().set(component, 1);
    });
  }

  /** Trades are committed, so long after they were taken from the queue. */
  void committed(int trades, Duration duration) {
    Recording.record(() -> {
      metrics.kafkaMessagesProducedTotal().increment(topic.recordLabels(), trades);
      metrics.kafkaProduceDurationSeconds().observe(labels, duration.toNanos() / 1e9);
      metrics.kafkaTransactionsTotal().increment(labels.with("outcome", "committed"));
    });
  }

  /** A transaction failed, or it is not known what became of it. */
  void failed(int trades, Throwable error) {
    Recording.record(() -> {
      metrics.kafkaTransactionsTotal().increment(labels.with("outcome", "failed"));
      metrics
          .kafkaProduceErrorsTotal()
          .increment(labels.with("error_type", ErrorType.of(error).label()), trades);
    });
  }

  /** Records are sent once more. */
  void retried(int records, Throwable error) {
    Recording.record(() -> metrics
        .kafkaProduceRetriesTotal()
        .increment(labels.with("error_type", ErrorType.of(error).label()), records));
  }

  /** Records cannot be brought in for a long time; it is still tried. */
  void exhausted(int records, Throwable error) {
    Recording.record(() -> metrics
        .kafkaProduceMaxRetriesExceededTotal()
        .increment(labels.with("error_type", ErrorType.of(error).label()), records));
  }

  /** A trade has no encoding. */
  void notEncodable() {
    Recording.record(() -> metrics
        .serializerErrorsTotal()
        .increment(
            Labels.of("component_type", COMPONENT_TYPE, "subject", topic.name() + "-value")));
  }

  /** Another instance has taken a shard's place. */
  void fenced() {
    Recording.record(() -> metrics.kafkaProducerFencedTotal().increment(labels));
  }

  /** How much waits in all queues, of how much may. */
  public void queues(int waiting, int capacity) {
    Recording.record(() -> {
      metrics.publishQueueDepth().set(waiting);
      metrics.publishQueueCapacity().set(capacity);
    });
  }

  /** What this instance owns. */
  public void owned(int shards, int symbols) {
    Recording.record(() -> {
      metrics.ownedShards().set(shards);
      metrics.ownedSymbols().set(symbols);
    });
  }
}
