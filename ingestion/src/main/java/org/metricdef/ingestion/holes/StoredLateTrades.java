package org.metricdef.ingestion.holes;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.ingestion.publish.EpochHeader;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.TopicTail;
import org.metricdef.ingestion.publish.TradeKeyReader;
import org.metricdef.ingestion.publish.UnreadableDataException;
import org.metricdef.ingestion.trade.Trade;

/**
 * Which trades are in the topic of late trades. Their marks say it too, but a mark may be behind
 * the open transaction of a shard, where no reader sees it yet. It keeps ranges of ids. Used by one
 * thread.
 */
final class StoredLateTrades implements AutoCloseable {

  private final TopicTail tail;
  private final Consumer<String> unreadable;
  private final TradeKeyReader reader = new TradeKeyReader();
  private final Map<Series, IdRanges> series = new HashMap<>();

  private record Series(String symbol, int epoch) {}

  /**
   * A reader of the topic.
   *
   * @param unreadable receives, of each record that cannot be read, where it is and why. It is
   *     passed over.
   */
  StoredLateTrades(KafkaCluster kafka, String topic, Consumer<String> unreadable) {
    this.tail = new TopicTail(kafka, topic);
    this.unreadable = unreadable;
  }

  /**
   * Reads what has been added.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer or refuses
   */
  void read() {
    while (!tail.readOn(this::see)) {
      // What the topic had is gone.
      series.clear();
      tail.startOver();
    }
  }

  /** Whether the topic had a trade when it was read. */
  boolean has(Trade trade) {
    IdRanges ids = series.get(new Series(trade.symbol(), trade.epoch()));
    return ids != null && ids.contains(trade.sourceSequence());
  }

  @Override
  public void close() {
    tail.close();
  }

  private void see(ConsumerRecord<byte[], byte[]> record) {
    try {
      TradeKeyReader.TradeKey key = reader.read(record.value());
      series
          .computeIfAbsent(
              new Series(key.symbol(), EpochHeader.in(record.headers())), any -> new IdRanges())
          .add(new IdRange(key.id(), key.id()));
    } catch (UnreadableDataException foreign) {
      unreadable.accept("the record at %s-%d@%d cannot be read as a trade and is passed over: %s"
          .formatted(record.topic(), record.partition(), record.offset(), foreign.getMessage()));
    }
  }
}
