package org.metricdef.ingestion.holes;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.publish.TopicTail;
import org.metricdef.ingestion.publish.UnreadableDataException;
import org.metricdef.ingestion.trade.Dataset;

/** Reads the topic of holes, and later what has been added to it. Used by one thread. */
public final class HoleTopic implements AutoCloseable {

  private final TopicTail tail;
  private final Consumer<String> unreadable;
  private HoleLog log = new HoleLog();

  /**
   * A reader of an exchange's holes.
   *
   * @param unreadable receives, of each record that cannot be read, where it is and why. It is
   *     passed over.
   */
  public HoleTopic(KafkaCluster kafka, Dataset dataset, Consumer<String> unreadable) {
    this.tail = new TopicTail(kafka, TopicName.tradeHoles(dataset).name());
    this.unreadable = unreadable;
  }

  /**
   * All holes as they are now. There are none if there is no such topic.
   *
   * @return the same object each time, as long as the topic does not lose records
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer or refuses
   */
  public HoleLog read() {
    while (!tail.readOn(this::accept)) {
      // What the topic had is gone, and other records have its offsets.
      log = new HoleLog();
      tail.startOver();
    }
    return log;
  }

  @Override
  public void close() {
    tail.close();
  }

  private void accept(ConsumerRecord<byte[], byte[]> stored) {
    try {
      log.accept(HoleEntries.read(stored));
    } catch (UnreadableDataException foreign) {
      unreadable.accept("the record at %s-%d@%d cannot be read as a hole and is passed over: %s"
          .formatted(stored.topic(), stored.partition(), stored.offset(), foreign.getMessage()));
    }
  }
}
