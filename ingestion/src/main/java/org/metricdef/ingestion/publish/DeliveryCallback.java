package org.metricdef.ingestion.publish;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.metricdef.Labels;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.ErrorType;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka's answer to one attempt to deliver a record. It is counted, then measured. Counting comes
 * first and measuring cannot throw, so a metric can never change what becomes of a delivery. A
 * failed attempt is not the end: the sender sees the future of the record fail too, and sends the
 * record again.
 */
final class DeliveryCallback implements Callback {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryCallback.class);

  private final Labels recordLabels;
  private final Labels topicLabels;
  private final IngestionMetrics metrics;
  private final Deliveries counts;
  private final RateLimit failureLog;
  private final TimeSource time;
  private final long sentNanos;

  /** After a fatal error the client may answer twice for a record; the first answer counts. */
  private final AtomicBoolean answered = new AtomicBoolean();

  DeliveryCallback(TopicDeliveries topic) {
    this.recordLabels = topic.recordLabels();
    this.topicLabels = topic.topicLabels();
    this.metrics = topic.metrics();
    this.counts = topic.counts();
    this.failureLog = topic.failureLog();
    this.time = topic.time();
    this.sentNanos = time.nanoTime();
  }

  @Override
  public void onCompletion(RecordMetadata metadata, Exception error) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    if (error == null) {
      counts.acknowledge();
      Recording.record(this::measureAcknowledged);
    } else {
      Recording.record(() -> measureFailed(error));
      Recording.record(() -> logFailed(error));
    }
  }

  private void measureAcknowledged() {
    metrics.kafkaMessagesProducedTotal().increment(recordLabels);
    metrics
        .kafkaProduceDurationSeconds()
        .observe(topicLabels, time.since(sentNanos).toNanos() / 1e9);
  }

  private void measureFailed(Throwable error) {
    metrics
        .kafkaProduceErrorsTotal()
        .increment(recordLabels
            .without("data_type")
            .with("error_type", ErrorType.of(error).label()));
  }

  private void logFailed(Throwable error) {
    failureLog
        .tryPass()
        .ifPresent(heldBack -> LOG.error(
            "delivery failed, and {} more since the last such line; it is tried again: {}",
            heldBack,
            error.toString()));
  }
}
