package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Work that is done in short steps, so that others get their turn between them. */
@FunctionalInterface
interface RepairTask {

  /**
   * Does the next step. Never called by two threads at once.
   *
   * @return after which pause there is more to do; empty if there is nothing more
   * @throws InterruptedException if the thread is told to stop
   */
  Optional<Duration> step() throws InterruptedException;

  /**
   * Since when it has waited for an answer of the history, in nanoseconds of the time source. Of
   * those that are due, the one that has waited longest is next. If empty, it counts from when it
   * was last put into the queue.
   */
  default OptionalLong waitsSinceNanos() {
    return OptionalLong.empty();
  }
}
