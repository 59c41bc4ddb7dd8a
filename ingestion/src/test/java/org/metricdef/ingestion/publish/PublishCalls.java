package org.metricdef.ingestion.publish;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.trade.Exchange;
import org.metricdef.ingestion.trade.Trade;

/** Runs every metric call of this package. */
public final class PublishCalls implements Consumer<IngestionMetrics> {

  @Override
  public void accept(IngestionMetrics metrics) {
    MockProducer<byte[], byte[]> kafka =
        new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    TradePublisher publisher = publisher(kafka, trade -> new byte[1], metrics);
    publisher.publish(Trades.trade(1));
    kafka.completeNext();
    publisher.publish(Trades.trade(2));
    kafka.errorNext(new TimeoutException("late"));

    Encoder<Trade> broken = trade -> {
      throw new IllegalArgumentException("no encoding");
    };
    publisher(kafka, broken, metrics).publish(Trades.trade(3));
    publisher(new FullProducer(), trade -> new byte[1], metrics).publish(Trades.trade(4));
  }

  private static TradePublisher publisher(
      MockProducer<byte[], byte[]> kafka, Encoder<Trade> encoder, IngestionMetrics metrics) {
    return new KafkaTradePublisher(
        kafka, Exchange.BINANCE, encoder, RetryPolicy.DEFAULT, metrics, new ManualTime());
  }

  /** A client whose buffer stays full. */
  private static final class FullProducer extends MockProducer<byte[], byte[]> {

    FullProducer() {
      super(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<byte[], byte[]> producerRecord, Callback callback) {
      BufferExhaustedException full = new BufferExhaustedException("full");
      callback.onCompletion(null, full);
      return CompletableFuture.failedFuture(full);
    }
  }
}
