package org.metricdef.ingestion.publish;

import java.util.Optional;
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
 * What happens when Kafka has answered for one record: it is counted, then measured. Counting comes
 * first and measuring cannot throw, so a metric can never change what becomes of a delivery.
 *
 * <p>The Kafka client also calls back from within {@code send()}, on the sender's own thread, when
 * it did not take the record at all. That is not an answer for a record on its way: it is kept for
 * the sender, who may try again. See {@link #notTaken()}.
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
  private final Thread sender = Thread.currentThread();

  /** After a fatal error the client may answer twice for a record; the first answer counts. */
  private final AtomicBoolean settled = new AtomicBoolean();

  /** Only the sender's thread reads or writes these two. */
  private boolean sending = true;

  private Exception notTaken;

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
    if (error == null) {
      acknowledge();
    } else if (Thread.currentThread() == sender && sending) {
      notTaken = error;
    } else {
      fail(error);
    }
  }

  /** Tells that {@code send()} has returned: from now on an answer is about a record on its way. */
  void sent() {
    sending = false;
  }

  /** Why the Kafka client did not take the record; empty if it took it. */
  Optional<Exception> notTaken() {
    return Optional.ofNullable(notTaken);
  }

  /** Settles the record as failed. */
  void fail(Throwable error) {
    if (settled.compareAndSet(false, true)) {
      counts.fail();
      Recording.record(() -> measureFailed(error));
      Recording.record(() -> logFailed(error));
    }
  }

  private void acknowledge() {
    if (settled.compareAndSet(false, true)) {
      counts.acknowledge();
      Recording.record(this::measureAcknowledged);
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
            "delivery failed, and {} more since the last such line: {}",
            heldBack,
            error.toString()));
  }
}
