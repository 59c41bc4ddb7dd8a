package org.metricdef.ingestion.holes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.publish.AvroTradeEncoder;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.OpenTransactions;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Trade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes late trades, and marks their holes, in one transaction. All processes that write the late
 * trades of an exchange exclude one another, as the writers of a shard do. Each looks, after it has
 * excluded the others, at what is there. So a trade is there once, however often and by how many
 * processes it is found.
 */
public final class LateTradeWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LateTradeWriter.class);

  private final KafkaCluster kafka;
  private final Dataset dataset;
  private final int partitions;
  private final TimeSource time;
  private final StoredLateTrades stored;

  /**
   * Writes to the topic of this exchange's late trades, and creates it if there is none.
   *
   * @param partitions how many partitions it gets if there is no topic of trades either
   * @param unreadable receives, of each late trade that cannot be read, where it is and why
   */
  public LateTradeWriter(
      KafkaCluster kafka,
      Dataset dataset,
      int partitions,
      TimeSource time,
      Consumer<String> unreadable) {
    this.kafka = kafka;
    this.dataset = dataset;
    this.partitions = partitions;
    this.time = time;
    this.stored = new StoredLateTrades(kafka, TopicName.tradeLate(dataset).name(), unreadable);
  }

  /** Of all processes that began with this id, only the last can write the late trades. */
  static String transactionalId(Dataset dataset) {
    return KafkaCluster.TRANSACTIONAL_IDS + TopicName.tradeLate(dataset).name();
  }

  /**
   * Writes the trades whose ids are missing as of now, and marks their holes. Others are left out:
   * somebody else has written them.
   *
   * @param found trades in any order
   * @param holes a reader of the holes, which is read on
   * @return the trades that were written
   * @throws OvertakenException if another process has excluded this one; all was written or nothing
   * @throws KafkaException if the cluster does not answer or refuses. If it is the end of the
   *     transaction that failed, all was written or nothing.
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public List<Trade> write(List<Trade> found, HoleTopic holes)
      throws OvertakenException, InterruptedException {
    LateTopic topic = LateTopic.ensure(kafka, dataset, partitions, time);
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(kafka.producer(transactionalId(dataset)));
    try {
      producer.initTransactions();
      abortHangingTransaction(producer, topic);
      // From here on nobody else can write late trades, so what is read now stays true.
      stored.read();
      LateTrades left = LateTrades.of(found, holes.read(), time.epochMicros()).without(stored);
      if (!left.isEmpty()) {
        producer.beginTransaction();
        records(left, topic).forEach(producer::send);
        producer.commitTransaction();
      }
      return left.trades();
    } catch (ProducerFencedException | InvalidProducerEpochException fenced) {
      throw new OvertakenException(topic.name(), fenced);
    } catch (KafkaException failed) {
      if (failed.getCause() instanceof ProducerFencedException
          || failed.getCause() instanceof InvalidProducerEpochException) {
        throw new OvertakenException(topic.name(), failed);
      }
      throw failed;
    } finally {
      // Ends a transaction that was not committed, as soon as somebody begins with the same id.
      producer.close(Duration.ZERO);
    }
  }

  /**
   * Takes back an earlier transaction that was never ended, as the writer of a shard does. There
   * should be none, and its records, and all that follow, would be hidden from every reader.
   */
  private void abortHangingTransaction(Producer<byte[], byte[]> producer, LateTopic topic) {
    List<TopicPartition> hanging = OpenTransactions.in(kafka, topic.name());
    if (hanging.isEmpty()) {
      return;
    }
    LOG.warn("{}: an earlier transaction was never ended; it is taken back", hanging);
    producer.beginTransaction();
    // Nobody gets to see them: they make the partitions part of what is aborted.
    hanging.forEach(each ->
        producer.send(new ProducerRecord<>(each.topic(), each.partition(), null, new byte[0])));
    producer.send(new ProducerRecord<>(TopicName.tradeHoles(dataset).name(), new byte[0]));
    producer.flush();
    producer.abortTransaction();
    if (!OpenTransactions.in(kafka, topic.name()).isEmpty()) {
      throw new KafkaException("someone else's transaction in " + topic.name() + " has not ended");
    }
  }

  /** Ends the reader of the late trades. */
  @Override
  public void close() {
    stored.close();
  }

  private List<ProducerRecord<byte[], byte[]>> records(LateTrades late, LateTopic topic) {
    AvroTradeEncoder encoder = new AvroTradeEncoder();
    String holes = TopicName.tradeHoles(dataset).name();
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (LateTrades.Late each : late.late()) {
      Trade trade = each.trade();
      records.add(new ProducerRecord<>(
          topic.name(),
          topic.partition(trade.symbol()),
          utf8(trade.symbol()),
          encoder.encode(trade),
          LateTradeHeaders.of(each, late.foundMicros())));
    }
    for (HoleEntry.Filled mark : late.marks()) {
      records.add(new ProducerRecord<>(holes, utf8(mark.symbol()), HoleEntries.toJson(mark)));
    }
    return records;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
