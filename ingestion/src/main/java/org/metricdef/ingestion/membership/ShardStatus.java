package org.metricdef.ingestion.membership;

/**
 * How the shards of this instance stand.
 *
 * @param joined whether the group has said which shards are this instance's, if any
 * @param owned shards that the group has given to it
 * @param open those of them that can be written
 * @param waiting trades that wait for their shard's writer
 */
public record ShardStatus(boolean joined, int owned, int open, int waiting) {

  /** Of an instance that has none. */
  public static final ShardStatus NONE = new ShardStatus(false, 0, 0, 0);
}
