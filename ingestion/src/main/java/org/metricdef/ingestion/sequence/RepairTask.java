package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.Optional;

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
}
