package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sees each version of a group's symbols when it is there. One thread uses it. */
public final class GroupSymbolsReader implements AutoCloseable {

  private final SharedValue<GroupSymbols> value;
  private final PartitionReader reader;
  private final byte[] key;
  private long next = -1;

  GroupSymbolsReader(SharedValue<GroupSymbols> value) {
    this.value = value;
    this.reader = new PartitionReader(value.kafka().reader(), value.first().checkpoints());
    this.key = value.key().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The newest symbols that were not seen before; empty if there are none since the last look.
   *
   * @throws KafkaException if the cluster does not answer or refuses; what is there is seen later
   * @throws UnreadableDataException if what is new cannot be read
   */
  public Optional<GroupSymbols> look() {
    if (next < 0) {
      // First the end: what is written while the last one is sought is seen at the next look.
      long end = reader.end();
      Optional<GroupSymbols> first =
          reader.last(value.key()).map(ConsumerRecord::value).map(value.parse());
      next = end;
      return first;
    }
    Newest newest = new Newest();
    next = reader.forEachFrom(next, record -> {
      if (Arrays.equals(record.key(), key)) {
        newest.bytes = record.value();
      }
    });
    return Optional.ofNullable(newest.bytes).map(value.parse());
  }

  @Override
  public void close() {
    reader.close();
  }

  private static final class Newest {
    private byte @Nullable [] bytes;
  }
}
