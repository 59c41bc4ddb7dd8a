package org.metricdef.ingestion.publish;

import java.util.Map;
import java.util.TreeMap;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Place;

/** Where the symbols of all shards go on. Reads only, so that no running instance notices it. */
public final class ShardPositions {

  private ShardPositions() {}

  /**
   * Where each symbol goes on that has a trade in Kafka. The topics have to be there.
   *
   * @param shards how many there are
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer, or refuses
   * @throws UnreadableDataException if a checkpoint cannot be read
   * @throws UnknownVersionException if a newer version of this program writes there
   */
  public static Map<String, Place> read(KafkaCluster kafka, Dataset dataset, int shards) {
    Map<String, Place> places = new TreeMap<>();
    for (int number = 0; number < shards; number++) {
      Shard shard = new Shard(dataset, number);
      try (PartitionReader trades = new PartitionReader(kafka.reader(), shard.trades())) {
        places.putAll(ShardPosition.of(kafka.lastCheckpoint(shard))
            .readOn(trades, shard.trades())
            .next());
      }
    }
    return places;
  }
}
