package org.metricdef.ingestion.membership;

import org.metricdef.ingestion.publish.Shard;

/** A programming error has ended the writer of a shard: the run has to end, and say so. */
public final class ShardFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the shard, and the error. */
  public ShardFailedException(Shard shard, Throwable error) {
    super("a programming error has ended the writer of " + shard + ": " + error, error);
  }
}
