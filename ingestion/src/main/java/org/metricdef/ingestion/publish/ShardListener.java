package org.metricdef.ingestion.publish;

import java.util.List;
import org.metricdef.ingestion.trade.Sequenced;

/** What the writer of a shard reports. Called on the writer's thread. */
public interface ShardListener {

  /** The shard is ours, and this is how far it has come. Reported once. */
  void opened(Shard shard, ShardPosition position);

  /**
   * Items are in Kafka for good. The last one is a trade.
   *
   * @param items not to be kept after this returns
   */
  void committed(List<Sequenced> items);

  /** Another instance has taken the shard. This writer has ended. */
  void fenced(Shard shard, Checkpoint.Owner by);

  /** The cluster has lost what it had confirmed. This writer has ended, for another to begin. */
  void outdated(Shard shard);

  /** A programming error has ended this writer. To begin again would meet the same error. */
  void failed(Shard shard, Throwable error);
}
