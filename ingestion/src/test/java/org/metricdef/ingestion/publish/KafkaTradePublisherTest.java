package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.FailingMetrics;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.trade.Exchange;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.Trade;

class KafkaTradePublisherTest {

  private final CollectorRegistry registry = new CollectorRegistry();
  private final IngestionMetrics metrics =
      PrometheusIngestionMetrics.register(registry, "test", "test", "ingestion");
  private final ManualTime time = new ManualTime();
  private final PickyProducer kafka = new PickyProducer();

  @Test
  void aTradeIsAcknowledgedWhenKafkaSaysSoAndNotBefore() {
    TradePublisher publisher = publisher(metrics);
    publisher.publish(Trades.trade(1));
    assertThat(publisher.stats().trades()).isEqualTo(new DeliveryCounts(1, 0, 0, 0));
    assertThat(publisher.stats().inFlight()).isEqualTo(1);

    kafka.completeNext();
    assertThat(publisher.stats().trades()).isEqualTo(new DeliveryCounts(1, 1, 0, 0));
    assertThat(measured("k2_kafka_messages_produced_total")).isEqualTo(1);
    ProducerRecord<byte[], byte[]> sent = kafka.history().get(0);
    assertThat(sent.topic()).isEqualTo("market.crypto.trades.binance");
    assertThat(sent.key()).isEqualTo("BTCUSDT".getBytes());
  }

  @Test
  void aFailedDeliveryIsCountedAndNotSentAgain() {
    TradePublisher publisher = publisher(metrics);
    publisher.publish(Trades.trade(1));
    kafka.errorNext(new TimeoutException("Expiring 1 record(s)"));

    assertThat(publisher.stats().trades()).isEqualTo(new DeliveryCounts(1, 0, 1, 0));
    assertThat(kafka.history()).hasSize(1);
    assertThat(errors("timeout")).isEqualTo(1);
  }

  @Test
  void aRecordThatTheClientDidNotTakeIsHandedOverAgain() {
    kafka.refuse(new BufferExhaustedException("full"), new BufferExhaustedException("full"));
    TradePublisher publisher = publisher(metrics);
    publisher.publish(Trades.trade(1));
    kafka.completeNext();

    assertThat(publisher.stats().trades()).isEqualTo(new DeliveryCounts(1, 1, 0, 2));
    assertThat(kafka.history()).hasSize(1);
    assertThat(time.sleeps()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    assertThat(measured("k2_kafka_produce_retries_total")).isEqualTo(2);
    assertThat(measured("k2_kafka_produce_errors_total")).isZero();
  }

  @Test
  void itGivesUpAfterTheLastRetry() {
    BufferExhaustedException full = new BufferExhaustedException("full");
    kafka.refuse(full, full, full, full);
    TradePublisher publisher = publisher(metrics);
    publisher.publish(Trades.trade(1));

    assertThat(publisher.stats().trades()).isEqualTo(new DeliveryCounts(1, 0, 1, 3));
    assertThat(kafka.history()).isEmpty();
    assertThat(measured("k2_kafka_produce_max_retries_exceeded_total")).isEqualTo(1);
    assertThat(errors("buffer_full")).isEqualTo(1);
  }

  @Test
  void whatNoRetryCanMendIsNotRetried() {
    kafka.refuse(new RecordTooLargeException("big"));
    TradePublisher publisher = publisher(metrics);
    publisher.publish(Trades.trade(1));

    assertThat(publisher.stats().trades()).isEqualTo(new DeliveryCounts(1, 0, 1, 0));
    assertThat(errors("record_too_large")).isEqualTo(1);
    assertThat(measured("k2_kafka_produce_max_retries_exceeded_total")).isZero();
  }

  @Test
  void aClientThatThrowsFailsTheRecordAndNotTheCaller() {
    kafka.sendException = new KafkaException("fenced");
    TradePublisher publisher = publisher(metrics);
    publisher.publish(Trades.trade(1));
    assertThat(publisher.stats().trades()).isEqualTo(new DeliveryCounts(1, 0, 1, 0));
  }

  @Test
  void aTradeWithoutEncodingIsCountedAsFailed() {
    TradePublisher publisher = publisher(metrics, trade -> {
      throw new IllegalArgumentException("no encoding");
    });
    publisher.publish(Trades.trade(1));
    assertThat(publisher.stats().trades()).isEqualTo(new DeliveryCounts(1, 0, 1, 0));
    assertThat(measured("k2_serializer_errors_total")).isEqualTo(1);
  }

  @Test
  void brokenMetricsChangeNothing() {
    kafka.refuse(new BufferExhaustedException("full"));
    TradePublisher publisher = publisher(FailingMetrics.create());
    publisher.publish(Trades.trade(1));
    publisher.publish(Trades.trade(2));
    kafka.completeNext();
    kafka.errorNext(new TimeoutException("late"));
    assertThat(publisher.stats().trades()).isEqualTo(new DeliveryCounts(2, 1, 1, 1));
  }

  @Test
  void deadLettersKeepTheFrameAndSayWhy() {
    TradePublisher publisher = publisher(metrics);
    publisher.publish(new DeadLetter("x".getBytes(), RefusalReason.MALFORMED_JSON, 17, "stream"));
    kafka.completeNext();

    assertThat(publisher.stats().deadLetters()).isEqualTo(new DeliveryCounts(1, 1, 0, 0));
    assertThat(publisher.stats().trades().accepted()).isZero();
    ProducerRecord<byte[], byte[]> sent = kafka.history().get(0);
    assertThat(sent.topic()).isEqualTo("market.crypto.trades.binance.dead-letters");
    assertThat(sent.value()).isEqualTo("x".getBytes());
    assertThat(sent.headers().lastHeader("reason").value()).isEqualTo("malformed_json".getBytes());
    assertThat(sent.headers().lastHeader("received-at").value()).isEqualTo("17".getBytes());
  }

  @Test
  void flushTellsWhatRemains() {
    TradePublisher publisher = publisher(metrics);
    publisher.publish(Trades.trade(1));
    publisher.publish(Trades.trade(2));
    kafka.completeNext();
    assertThat(publisher.flush(Duration.ofSeconds(3))).isEqualTo(1);
    assertThat(time.nanoTime()).isEqualTo(Duration.ofSeconds(3).toNanos());
    kafka.completeNext();
    assertThat(publisher.flush(Duration.ofSeconds(3))).isZero();
  }

  @Test
  void closingAgainDoesNothing() {
    TradePublisher publisher = publisher(metrics);
    publisher.close();
    publisher.close();
    assertThat(kafka.closed()).isTrue();
  }

  private TradePublisher publisher(IngestionMetrics measured) {
    return publisher(measured, new AvroTradeEncoder());
  }

  private TradePublisher publisher(IngestionMetrics measured, Encoder<Trade> encoder) {
    return new KafkaTradePublisher(
        kafka, Exchange.BINANCE, encoder, RetryPolicy.DEFAULT, measured, time);
  }

  private double measured(String name) {
    return Samples.sum(registry, name);
  }

  private double errors(String type) {
    return Samples.sum(registry, "k2_kafka_produce_errors_total", Map.of("error_type", type));
  }

  /** Kafka's own mock, and it can refuse a record from within send(), as the real client does. */
  private static final class PickyProducer extends MockProducer<byte[], byte[]> {

    private final Queue<RuntimeException> refusals = new ArrayDeque<>();

    PickyProducer() {
      super(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    void refuse(RuntimeException... failures) {
      refusals.addAll(List.of(failures));
    }

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<byte[], byte[]> record, Callback callback) {
      RuntimeException refusal = refusals.poll();
      if (refusal == null) {
        return super.send(record, callback);
      }
      callback.onCompletion(null, refusal);
      return CompletableFuture.failedFuture(refusal);
    }
  }
}
