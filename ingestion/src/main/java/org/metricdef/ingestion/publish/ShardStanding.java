package org.metricdef.ingestion.publish;

import java.time.Duration;

/**
 * How a shard's writer stands: one value, so that a reader never sees half of a change.
 *
 * @param state what the writer is doing
 * @param sinceNanos since when, in nanoseconds of the time source
 */
record ShardStanding(ShardState state, long sinceNanos) {

  /** Some hundred times what a transaction takes. */
  private static final Duration SLOW = Duration.ofSeconds(5);

  /** Whether the shard is ours and can be written, as far as the last attempt tells. */
  boolean isOpen(long nowNanos) {
    boolean writesInTime = state == ShardState.WRITING && nowNanos - sinceNanos <= SLOW.toNanos();
    return state == ShardState.OPEN || writesInTime;
  }

  /**
   * The standing after a change of state.
   *
   * @throws IllegalStateException if that state may not follow
   */
  ShardStanding moveTo(ShardState next, long nowNanos) {
    if (!state.next().contains(next)) {
      throw new IllegalStateException("a shard cannot go from " + state + " to " + next);
    }
    return new ShardStanding(next, nowNanos);
  }
}
