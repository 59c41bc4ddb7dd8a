package org.metricdef.ingestion.membership;

import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.metricdef.ingestion.publish.Checkpoint;
import org.metricdef.ingestion.publish.Shard;

/** Another instance is in this one's place. One of them has to end. */
public final class FencedOutException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An instance of another group writes what this one wrote. */
  public FencedOutException(Shard shard, Checkpoint.Owner by) {
    super("%s was taken by instance %s of group '%s'; instances that are to share the work need the"
            .formatted(shard, by.instance(), by.group())
        + " same group");
  }

  /** Another instance of the group has this one's name. */
  FencedOutException(FencedInstanceIdException taken) {
    super(
        "another instance of the group has taken this one's --instance-id; no two may have the"
            + " same",
        taken);
  }
}
