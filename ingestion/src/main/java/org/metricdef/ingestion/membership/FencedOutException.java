package org.metricdef.ingestion.membership;

import org.metricdef.ingestion.publish.Checkpoint;
import org.metricdef.ingestion.publish.Shard;

/** An instance of another group writes what this one wrote. One of them has to end. */
public final class FencedOutException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public FencedOutException(Shard shard, Checkpoint.Owner by) {
    super("%s was taken by instance %s of group '%s'; instances that are to share the work need the"
            .formatted(shard, by.instance(), by.group())
        + " same group");
  }
}
