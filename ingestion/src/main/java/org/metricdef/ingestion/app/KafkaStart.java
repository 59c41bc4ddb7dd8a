package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.metricdef.Labels;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.ErrorType;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.publish.AvroTradeEncoder;
import org.metricdef.ingestion.publish.KafkaTradePublisher;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.ingestion.publish.RetryPolicy;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.publish.Topics;
import org.metricdef.ingestion.publish.TradePublisher;
import org.metricdef.ingestion.trade.Exchange;

/** Opens the way into Kafka: the topics first, then the producer. */
final class KafkaStart {

  private static final int ADMIN_TIMEOUT_MILLIS = 10_000;

  /** One, so that dead letters keep the order in which they came. */
  private static final int DEAD_LETTER_PARTITIONS = 1;

  private KafkaStart() {}

  static TradePublisher open(
      Settings.Kafka kafka, Exchange exchange, IngestionMetrics metrics, TimeSource time)
      throws CannotStartException, InterruptedException {
    try {
      ensureTopics(kafka, exchange, time);
      return new KafkaTradePublisher(
          new KafkaProducer<>(ProducerSettings.producer(kafka.bootstrapServers(), kafka.extra())),
          exchange,
          new AvroTradeEncoder(),
          RetryPolicy.DEFAULT,
          metrics,
          time);
    } catch (ExecutionException refused) {
      throw cannotStart(kafka, refused.getCause(), metrics);
    } catch (KafkaException refused) {
      throw cannotStart(kafka, refused, metrics);
    }
  }

  private static void ensureTopics(Settings.Kafka kafka, Exchange exchange, TimeSource time)
      throws ExecutionException, InterruptedException {
    Admin admin = Admin.create(
        ProducerSettings.admin(kafka.bootstrapServers(), kafka.extra(), ADMIN_TIMEOUT_MILLIS));
    try {
      Topics.ensure(admin, TopicName.trades(exchange), kafka.topicPartitions(), time);
      Topics.ensure(admin, TopicName.tradeDeadLetters(exchange), DEAD_LETTER_PARTITIONS, time);
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  private static CannotStartException cannotStart(
      Settings.Kafka kafka, Throwable cause, IngestionMetrics metrics) {
    Recording.record(() -> metrics
        .producerInitErrorsTotal()
        .increment(Labels.of(
            "component_type",
            KafkaTradePublisher.COMPONENT_TYPE,
            "error",
            ErrorType.of(cause).label())));
    return new CannotStartException(
        "cannot publish to Kafka at " + kafka.bootstrapServers() + ": " + inFull(cause), cause);
  }

  /** What went wrong and why: either alone may say too little, "Failed to construct" for example. */
  private static String inFull(Throwable failure) {
    Throwable reason = failure.getCause();
    if (reason != null) {
      return failure.getMessage() + ": " + reason.getMessage();
    }
    return failure instanceof TimeoutException
        ? "no answer in time (" + failure.getMessage() + ")"
        : failure.getMessage();
  }
}
