package org.metricdef.ingestion.publish;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** What other threads ask of a shard's writer. Safe for use by several threads. */
final class WriterRequests {

  private enum Stop {
    NEVER,
    WHEN_WRITTEN,
    NOW
  }

  private final AtomicReference<Stop> stop = new AtomicReference<>(Stop.NEVER);
  private final AtomicBoolean ownerCheck = new AtomicBoolean();

  /** To end when all that waits is written. */
  void finish() {
    stop.compareAndSet(Stop.NEVER, Stop.WHEN_WRITTEN);
  }

  /** To end soon, and leave what is not committed. */
  void abandon() {
    stop.set(Stop.NOW);
  }

  boolean isFinishing() {
    return stop.get() != Stop.NEVER;
  }

  boolean isAbandoned() {
    return stop.get() == Stop.NOW;
  }

  /** To look soon whether the shard is still ours. */
  void checkOwner() {
    ownerCheck.set(true);
  }

  boolean isOwnerCheckDue() {
    return ownerCheck.get();
  }

  /** Whether a look is due; it is not afterwards. */
  boolean takeOwnerCheck() {
    return ownerCheck.getAndSet(false);
  }
}
