package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.metricdef.Labels;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.ErrorType;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.trade.Exchange;
import org.metricdef.ingestion.trade.Trade;

/**
 * Publishes to Kafka. A record is handed to the client again only where the client surely did not
 * take it; one that it took is the client's, and is never sent a second time from here.
 */
public final class KafkaTradePublisher implements TradePublisher {

  /** The value of the label component_type. */
  public static final String COMPONENT_TYPE = "trade_publisher";

  private static final Duration POLL = Duration.ofMillis(5);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final Producer<byte[], byte[]> producer;
  private final Encoder<Trade> encoder;
  private final RetryPolicy retryPolicy;
  private final IngestionMetrics metrics;
  private final TimeSource time;
  private final TopicDeliveries trades;
  private final TopicDeliveries deadLetters;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Publishes an exchange's trades.
   *
   * @param producer an idempotent producer, which is closed with this
   * @param encoder used by the publishing thread alone
   */
  public KafkaTradePublisher(
      Producer<byte[], byte[]> producer,
      Exchange exchange,
      Encoder<Trade> encoder,
      RetryPolicy retryPolicy,
      IngestionMetrics metrics,
      TimeSource time) {
    this.producer = producer;
    this.encoder = encoder;
    this.retryPolicy = retryPolicy;
    this.metrics = metrics;
    this.time = time;
    this.trades = TopicDeliveries.to(TopicName.trades(exchange), metrics, time);
    this.deadLetters = TopicDeliveries.to(TopicName.tradeDeadLetters(exchange), metrics, time);
    Recording.record(this::measureInitialized);
  }

  @Override
  public void publish(Trade trade) {
    trades.counts().accept();
    byte[] value;
    try {
      value = encoder.encode(trade);
    } catch (RuntimeException notEncodable) {
      Recording.record(this::measureNotEncodable);
      new DeliveryCallback(trades).fail(notEncodable);
      return;
    }
    byte[] key = trade.symbol().getBytes(StandardCharsets.UTF_8);
    send(trades, new ProducerRecord<>(trades.topic(), key, value));
  }

  @Override
  public void publish(DeadLetter letter) {
    deadLetters.counts().accept();
    Integer anyPartition = null;
    byte[] noKey = null;
    send(
        deadLetters,
        new ProducerRecord<>(
            deadLetters.topic(), anyPartition, noKey, letter.frame(), letter.headers()));
  }

  @Override
  public PublishStats stats() {
    return new PublishStats(trades.counts().counts(), deadLetters.counts().counts());
  }

  @Override
  public long flush(Duration timeout) {
    // The client sends by itself within linger.ms; its own flush() knows no timeout.
    long start = time.nanoTime();
    try {
      while (stats().inFlight() > 0 && time.since(start).compareTo(timeout) < 0) {
        time.sleep(POLL);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return stats().inFlight();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      // What is still under way after that is failed by the client, and so counted.
      producer.close(CLOSE_TIMEOUT);
    }
  }

  private void send(TopicDeliveries topic, ProducerRecord<byte[], byte[]> producerRecord) {
    for (int retry = 0; ; retry++) {
      DeliveryCallback callback = new DeliveryCallback(topic);
      Optional<Exception> notTaken = attempt(callback, producerRecord);
      if (notTaken.isEmpty()) {
        return;
      }
      Exception error = notTaken.get();
      boolean mayPass = error instanceof TimeoutException;
      if (mayPass && retry < retryPolicy.retries() && pause(retry + 1)) {
        topic.counts().retry();
        Recording.record(() -> measureRetry(topic, error));
        continue;
      }
      if (mayPass) {
        Recording.record(() -> measureExhausted(topic, error));
      }
      callback.fail(error);
      return;
    }
  }

  /** Hands over the record once; why the client surely did not take it, if it did not. */
  private Optional<Exception> attempt(
      DeliveryCallback callback, ProducerRecord<byte[], byte[]> producerRecord) {
    try {
      producer.send(producerRecord, callback);
      callback.sent();
      return callback.notTaken();
    } catch (RuntimeException thrown) {
      // Closed, fenced, interrupted: the record is not on its way, and a retry would not help.
      callback.sent();
      return Optional.of(thrown);
    }
  }

  /** False if the thread was told to stop instead. */
  private boolean pause(int retry) {
    try {
      time.sleep(retryPolicy.pauseBefore(retry));
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void measureInitialized() {
    Labels component = Labels.of("component_type", COMPONENT_TYPE);
    metrics.producerInitializedTotal().increment(component);
    metrics.serializerCacheSize().set(component, 1);
  }

  private void measureNotEncodable() {
    metrics
        .serializerErrorsTotal()
        .increment(
            Labels.of("component_type", COMPONENT_TYPE, "subject", trades.topic() + "-value"));
  }

  private void measureRetry(TopicDeliveries topic, Exception error) {
    metrics
        .kafkaProduceRetriesTotal()
        .increment(topic.topicLabels().with("error_type", ErrorType.of(error).label()));
  }

  private void measureExhausted(TopicDeliveries topic, Exception error) {
    metrics
        .kafkaProduceMaxRetriesExceededTotal()
        .increment(topic.topicLabels().with("error_type", ErrorType.of(error).label()));
  }
}
