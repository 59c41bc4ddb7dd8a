package org.metricdef.ingestion.publish;

import java.util.EnumSet;
import java.util.Set;

/** What the writer of a shard is doing. */
public enum ShardState {
  /** It has not been started. */
  NEW,
  /** It takes the shard over: it begins a session and reads how far the shard has come. */
  CLAIMING,
  /** The shard is ours, and the writer waits for items. */
  OPEN,
  /** It commits a batch, or looks whether the shard is still ours, for the first time. */
  WRITING,
  /** An attempt has failed. A new session finds out what is committed and commits the rest. */
  RECOVERING,
  /** It was told to end, and has ended. */
  CLOSED,
  /** Another instance has taken the shard. */
  FENCED,
  /** The cluster has lost what it had confirmed. The shard has to be taken over anew. */
  OUTDATED,
  /** A programming error has ended the writer. */
  FAILED;

  /** The states that may follow. */
  Set<ShardState> next() {
    return switch (this) {
      case NEW -> EnumSet.of(CLAIMING);
      case CLAIMING -> EnumSet.of(OPEN, CLOSED, FENCED, FAILED);
      case OPEN -> EnumSet.of(WRITING, CLOSED, FAILED);
      case WRITING -> EnumSet.of(OPEN, RECOVERING, FENCED, FAILED);
      case RECOVERING -> EnumSet.of(OPEN, CLOSED, FENCED, OUTDATED, FAILED);
      case CLOSED, FENCED, OUTDATED, FAILED -> EnumSet.noneOf(ShardState.class);
    };
  }

  /** Whether the writer has ended. */
  public boolean isEnd() {
    return next().isEmpty();
  }
}
