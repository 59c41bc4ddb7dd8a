package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.market.BadExchangeInfoException;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.market.MarketsJson;
import org.metricdef.ingestion.trade.Dataset;

/**
 * Keeps the exchange's list of markets in Kafka, beside the symbol assignment. The last writer
 * wins: any list that the exchange gave is better than none.
 */
public final class MarketStore {

  private static final String KEY = "exchange-info";
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final KafkaCluster kafka;
  private final Shard first;

  /** The list of this exchange in this cluster. */
  public MarketStore(KafkaCluster kafka, Dataset dataset) {
    this.kafka = kafka;
    this.first = new Shard(dataset, 0);
  }

  /**
   * The list that was kept last. Empty if there is none, or no topic that could have it.
   *
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws UnreadableDataException if it cannot be read
   */
  public Optional<Markets> read() {
    Optional<byte[]> kept;
    try (PartitionReader reader = new PartitionReader(kafka.reader(), first.checkpoints())) {
      kept = reader.exists() ? reader.last(KEY).map(ConsumerRecord::value) : Optional.empty();
    }
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MarketsJson.read(kept.get()));
    } catch (BadExchangeInfoException bad) {
      throw new UnreadableDataException(
          "a list of the exchange's symbols that cannot be read", bad);
    }
  }

  /**
   * Keeps a list, in place of the one before. The topic has to be there.
   *
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void write(Markets markets) throws InterruptedException {
    byte[] key = KEY.getBytes(StandardCharsets.UTF_8);
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(ProducerSettings.producer(kafka.bootstrapServers(), kafka.extra()));
    try {
      String topic = first.checkpoints().topic();
      producer
          .send(new ProducerRecord<>(topic, 0, key, MarketsJson.write(markets)))
          .get();
    } catch (ExecutionException refused) {
      Throwable cause = Causes.of(refused);
      throw cause instanceof KafkaException kafkaRefused
          ? kafkaRefused
          : new KafkaException("the list of symbols was not written", cause);
    } finally {
      producer.close(CLOSE_TIMEOUT);
    }
  }
}
