package org.metricdef.ingestion.membership;

/**
 * How the shards of this instance stand.
 *
 * @param owned shards that the group has given to it
 * @param open those of them that are written to
 * @param waiting trades that wait for their shard's writer
 */
public record ShardStatus(int owned, int open, int waiting) {

  /** Of an instance that has none. */
  public static final ShardStatus NONE = new ShardStatus(0, 0, 0);
}
