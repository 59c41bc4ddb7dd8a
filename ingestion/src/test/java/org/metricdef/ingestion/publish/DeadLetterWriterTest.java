package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.DeadLetter;
import org.metricdef.ingestion.trade.DeadLetterSink;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.TradeSink;

class DeadLetterWriterTest {

  private static final RetryPolicy AT_ONCE = new RetryPolicy(2, Duration.ZERO, Duration.ZERO);
  private static final Duration LONG = Duration.ofSeconds(30);

  /** That of the last writer. */
  private CollectorRegistry registry = new CollectorRegistry();

  @Test
  void aLetterIsWrittenAsItCame() throws Exception {
    FlakyProducer kafka = new FlakyProducer(0, false);
    DeadLetterWriter writer = writer(kafka);
    assertThat(writer.offer(letter("not JSON"))).isTrue();
    writer.close(LONG);

    ProducerRecord<byte[], byte[]> written = kafka.history().get(0);
    assertThat(written.value()).asString(StandardCharsets.UTF_8).isEqualTo("not JSON");
    assertThat(written.headers().lastHeader("reason").value())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("malformed_json");
    assertThat(writer.counts()).isEqualTo(new DeliveryCounts(1, 1, 0, 0, 0));
  }

  @Test
  void whatKafkaDoesNotTakeIsSentAgainUntilItDoes() throws Exception {
    for (boolean onOurThread : List.of(true, false)) {
      FlakyProducer kafka = new FlakyProducer(5, onOurThread);
      DeadLetterWriter writer = writer(kafka);
      writer.offer(letter("a"));
      writer.offer(letter("b"));
      writer.close(LONG);

      assertThat(writer.counts().acknowledged()).isEqualTo(2);
      assertThat(writer.counts().failed()).isZero();
      assertThat(writer.counts().retries()).isEqualTo(5);
      assertThat(Samples.sum(registry, "k2_kafka_produce_errors_total")).isEqualTo(5);
    }
  }

  @Test
  void whatIsNotWrittenInTimeIsCountedAsFailed() throws Exception {
    FlakyProducer kafka = new FlakyProducer(Integer.MAX_VALUE, false);
    DeadLetterWriter writer = writer(kafka);
    writer.offer(letter("a"));
    writer.close(Duration.ofMillis(100));

    assertThat(writer.counts().failed()).isEqualTo(1);
    assertThat(writer.counts().inFlight()).isZero();
    assertThat(writer.offer(letter("b"))).as("closed").isFalse();
  }

  @Test
  void whatWaitsIsBounded() {
    DeadLetterWriter notStarted = unstarted(new FlakyProducer(0, false));
    DeadLetter large = new DeadLetter(new byte[1 << 20], RefusalReason.MALFORMED_JSON, 1, "stream");
    int taken = 0;
    while (notStarted.offer(large)) {
      taken++;
    }
    assertThat(taken).isEqualTo(32);
    assertThat(notStarted.hasRoom()).isFalse();
    assertThat(notStarted.counts().accepted()).isEqualTo(32);
  }

  /** The compiler keeps trades out: the writer takes dead letters alone. */
  @Test
  void aTradeIsNoDeadLetter() {
    assertThat(unstarted(new FlakyProducer(0, false)))
        .isInstanceOf(DeadLetterSink.class)
        .isNotInstanceOf(TradeSink.class);
  }

  private DeadLetterWriter writer(FlakyProducer kafka) {
    DeadLetterWriter writer = unstarted(kafka);
    writer.start();
    return writer;
  }

  private DeadLetterWriter unstarted(FlakyProducer kafka) {
    registry = new CollectorRegistry();
    return new DeadLetterWriter(
        kafka,
        Dataset.BINANCE_TRADES,
        AT_ONCE,
        PrometheusIngestionMetrics.register(registry, "s", "e", "c"),
        TimeSource.system(),
        failure -> {
          throw new AssertionError(failure);
        });
  }

  private static DeadLetter letter(String frame) {
    return new DeadLetter(
        frame.getBytes(StandardCharsets.UTF_8), RefusalReason.MALFORMED_JSON, 1, "stream");
  }

  /** Fails so many sends, as the client does: by a failed future, or on the caller's thread. */
  private static final class FlakyProducer extends MockProducer<byte[], byte[]> {

    private final boolean onCallersThread;
    private int failures;

    FlakyProducer(int failures, boolean onCallersThread) {
      super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
      this.failures = failures;
      this.onCallersThread = onCallersThread;
    }

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<byte[], byte[]> producerRecord, Callback callback) {
      if (failures == 0) {
        return super.send(producerRecord, callback);
      }
      failures--;
      Exception why =
          onCallersThread ? new BufferExhaustedException("full") : new TimeoutException("expired");
      if (onCallersThread) {
        callback.onCompletion(null, why);
        return CompletableFuture.failedFuture(why);
      }
      CompletableFuture<RecordMetadata> later = new CompletableFuture<>();
      new Thread(() -> {
            callback.onCompletion(null, why);
            later.completeExceptionally(why);
          })
          .start();
      return later;
    }
  }
}
