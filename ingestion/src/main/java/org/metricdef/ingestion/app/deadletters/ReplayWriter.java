package org.metricdef.ingestion.app.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.publish.AvroTradeEncoder;
import org.metricdef.ingestion.publish.DeadLetterHeaders;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.publish.Topics;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Trade;

/** Writes missing trades. The header of each says which dead letter it was. */
public final class ReplayWriter {

  /** Header of a replayed trade: the place of its dead letter, as topic-partition@offset. */
  public static final String FROM_HEADER = "replayed-from";

  private static final int TIMEOUT_MILLIS = 10_000;

  private final KafkaCluster kafka;
  private final TopicName topic;
  private final int partitions;
  private final TimeSource time;

  /**
   * Writes to the topic of this exchange's replayed trades, and creates it if there is none.
   *
   * @param partitions how many partitions the topic gets if it has to be created
   */
  public ReplayWriter(KafkaCluster kafka, Dataset dataset, int partitions, TimeSource time) {
    this.kafka = kafka;
    this.topic = Replay.topic(dataset);
    this.partitions = partitions;
    this.time = time;
  }

  /**
   * Writes every missing trade once, however many dead letters it has, and waits until Kafka has
   * them.
   *
   * @return how many were written
   * @throws ExecutionException if the cluster refuses; some may be written then, and a further run
   *     writes the others only
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public int write(Map<StoredLetter, ReplayOutcome> outcomes)
      throws ExecutionException, InterruptedException {
    List<ProducerRecord<byte[], byte[]>> missing = missing(outcomes);
    if (missing.isEmpty()) {
      return 0;
    }
    Admin admin = Admin.create(
        ProducerSettings.admin(kafka.bootstrapServers(), kafka.extra(), TIMEOUT_MILLIS));
    try {
      Topics.ensure(admin, topic, partitions, time);
    } finally {
      admin.close(Duration.ZERO);
    }
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(ProducerSettings.producer(kafka.bootstrapServers(), kafka.extra()))) {
      List<Future<?>> answers = new ArrayList<>();
      missing.forEach(each -> answers.add(producer.send(each)));
      for (Future<?> answer : answers) {
        answer.get();
      }
    }
    return missing.size();
  }

  private List<ProducerRecord<byte[], byte[]>> missing(Map<StoredLetter, ReplayOutcome> outcomes) {
    AvroTradeEncoder encoder = new AvroTradeEncoder();
    Integer byKey = null;
    Set<TradeKey> taken = new HashSet<>();
    List<ProducerRecord<byte[], byte[]>> missing = new ArrayList<>();
    outcomes.forEach((letter, outcome) -> {
      if (outcome instanceof ReplayOutcome.Missing it && taken.add(TradeKey.of(it.trade()))) {
        Trade trade = it.trade();
        byte[] key = utf8(trade.symbol());
        List<Header> headers = List.of(
            new RecordHeader(FROM_HEADER, utf8(letter.place())),
            new RecordHeader(DeadLetterHeaders.REASON, utf8(letter.reason())));
        missing.add(new ProducerRecord<>(topic.name(), byKey, key, encoder.encode(trade), headers));
      }
    });
    return missing;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
