package org.metricdef.ingestion.publish;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.KafkaException;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.Dataset;

/** Keeps the symbols of a group in Kafka, beside the symbol assignment. */
public final class GroupSymbolsStore {

  private final SharedValue<GroupSymbols> value;

  /** The symbols of this group in this cluster. To change them, the topic has to be there. */
  public GroupSymbolsStore(KafkaCluster kafka, Dataset dataset, String group) {
    this.value = new SharedValue<>(
        kafka,
        new Shard(dataset, 0),
        "group-symbols/" + group,
        GroupSymbols::ofJson,
        GroupSymbols::toJson);
  }

  /**
   * The symbols as they are; empty if the group has none yet, or the topic is not there.
   *
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws UnreadableDataException if they cannot be read
   */
  public Optional<GroupSymbols> read() {
    return value.read();
  }

  /**
   * Changes the symbols. Of several instances that do so at the same time, each sees what the ones
   * before it have written.
   *
   * @param change the next symbols after the present ones; empty, if they are to stay
   * @return the symbols afterwards; empty if there are none
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws UnreadableDataException if they cannot be read
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Optional<GroupSymbols> update(
      UnaryOperator<Optional<GroupSymbols>> change, TimeSource time) throws InterruptedException {
    return value.update(change, time);
  }

  /** A reader that sees each version that is written from now on. */
  public GroupSymbolsReader follow() {
    return new GroupSymbolsReader(value);
  }
}
